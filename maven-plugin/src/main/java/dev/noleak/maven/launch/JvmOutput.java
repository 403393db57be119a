package dev.noleak.maven.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a JVM printed: any bytes at all, and after an endless loop more than memory can hold.
 *
 * @param file where it is
 */
public record JvmOutput(Path file) {

  /** The first line that says something. */
  public String firstWords() throws IOException {
    return first(line -> !line.isBlank() && !line.startsWith("Picked up ")).orElse("no output");
  }

  /** Whether memory ran out. */
  public boolean lacksMemory() throws IOException {
    return first(line -> line.contains("OutOfMemoryError")).isPresent();
  }

  /** The first line that is {@code sought}. */
  public Optional<String> first(Predicate<String> sought) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), Charset.defaultCharset()))) {
      return lines.lines().filter(sought).findFirst();
    }
  }
}
