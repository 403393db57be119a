package dev.noleak.testkit.trace;

import java.nio.file.Path;
import java.util.Objects;

/** The path to the leak of {@link LargeHeap}, found and told by Shark. */
public final class SharkTrace {
  private SharkTrace() {}

  /** Takes the dump. */
  public static void main(String[] args) {
    System.out.println(
        Objects.requireNonNull(new Shark().paths(Path.of(args[0])).get(0), "no path"));
  }
}
