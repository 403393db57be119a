package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

/** A source file that the inventory could not read. */
public record Unparsed(String file, int line, String message) {
  public Unparsed {
    requireNonNull(file);
    requireNonNull(message);
  }
}
