package dev.noleak.testkit.verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the JVM beside a collection. */
interface Vm {
  /** Whether it ignores {@link System#gc()}. */
  boolean ignoresRequests();

  /** Writes the live objects to {@code file}, which must not exist. */
  void dump(Path file) throws IOException;

  /** How many live instances each class has, by its binary name. */
  Map<String, Long> histogram();

  /** This JVM, or null where it is not a HotSpot or has not the modules of its beans. */
  static @Nullable Vm current() {
    return Current.VM;
  }

  /** Asked once: what the JVM knows of its beans is weakly held, and gone after each collection. */
  final class Current {
    private static final @Nullable Vm VM = find();

    private Current() {}

    private static @Nullable Vm find() {
      try {
        return new HotSpot();
      } catch (LinkageError | RuntimeException e) {
        return null;
      }
    }
  }
}
