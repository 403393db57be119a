package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

/**
 * A field that can keep a Throwable.
 *
 * @param line where it is declared, from 1
 */
public record Slot(String name, String type, int line) {
  public Slot {
    requireNonNull(name);
    requireNonNull(type);
  }
}
