package dev.noleak.maven.inventory.facts;

import java.util.List;

/**
 * What a file says by itself.
 *
 * @param types its classes, each before those inside it
 * @param tests what may be tests that watch for leaks
 */
public record FileFacts(List<TypeFacts> types, List<TestFacts> tests) {

  public FileFacts {
    types = List.copyOf(types);
    tests = List.copyOf(tests);
  }
}
