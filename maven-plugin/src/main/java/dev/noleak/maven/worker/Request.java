package dev.noleak.maven.worker;

import java.util.List;

/**
 * One compilation to check.
 *
 * @param sources the files to compile
 * @param encoding the charset of the sources
 * @param options the options for javac
 * @param checkOptions the options for the checks, as Error Prone takes them
 */
public record Request(
    List<String> sources, String encoding, List<String> options, List<String> checkOptions) {

  public Request {
    sources = List.copyOf(sources);
    options = List.copyOf(options);
    checkOptions = List.copyOf(checkOptions);
  }
}
