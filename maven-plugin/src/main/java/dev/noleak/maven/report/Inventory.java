package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * As much of {@code inventory.json} as a report shows.
 *
 * @param closeables the classes that are closed
 * @param unparsed the files that are no Java
 */
record Inventory(List<Closeable> closeables, List<Unparsed> unparsed) {

  Inventory {
    closeables = List.copyOf(closeables);
    unparsed = List.copyOf(unparsed);
  }

  record Closeable(String name, String file, int line, List<Slot> slots, List<Test> tests) {
    Closeable {
      requireNonNull(name);
      requireNonNull(file);
      slots = List.copyOf(slots);
      tests = List.copyOf(tests);
    }
  }

  /** A test that names a class. */
  record Test(@SerializedName("class") String className, String method) {
    Test {
      requireNonNull(className);
      requireNonNull(method);
    }
  }
}
