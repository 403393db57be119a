package dev.noleak.maven.inventory.skeleton;

import dev.noleak.maven.inventory.join.CloseableType;
import java.util.List;

/** The source of a first test: it runs as it is where the class can be made without arguments. */
final class Skeleton {
  private static final List<String> IMPORTS =
      List.of(
          "dev.noleak.testkit.LeakScope",
          "dev.noleak.testkit.NoLeak",
          "org.junit.jupiter.api.Test");

  private final Subject subject;
  private final String packageName;

  Skeleton(CloseableType closeable) {
    this.subject = new Subject(closeable);
    this.packageName = closeable.type().header().packageName();
  }

  /** The test's simple name: of a nested class that of the outer class comes first. */
  String className() {
    return subject.name().replace(".", "") + "NoLeakTest";
  }

  String packageName() {
    return packageName;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n\n");
    }
    for (String each : IMPORTS) {
      if (!used(each).equals(each)) {
        text.append("import ").append(each).append(";\n");
      }
    }
    text.append(
        """

        /** A closed {@code %1$s} must let go of what it failed with. */
        class %2$s {
          /** Holds the closed object as a pool or a registry would: else it would be collected. */
          static Object held;

          @%3$s
          @%4$s
          void holdsNoThrowableOnceClosed(%5$s scope) throws Exception {
            %6$s %7$s = scope.closed(%8$s);
            held = %7$s;
            // Let it fail here as it fails in use: only what it has stored %9$s can be kept.
            %7$s.close();
          }
        """
            .formatted(
                subject.name(),
                className(),
                used(IMPORTS.get(1)),
                used(IMPORTS.get(2)),
                used(IMPORTS.get(0)),
                subject.type(),
                subject.variable(),
                subject.opened(),
                subject.slots().isEmpty() ? "somewhere" : "in " + subject.slots()));
    if (subject.opened().equals("open()")) {
      text.append(
          """

            private static %s open() {
              throw new UnsupportedOperationException(
                  "Return a %s here, opened as your code opens it.");
            }
          """
              .formatted(subject.type(), subject.name()));
    }
    return text.append("}\n").toString();
  }

  /** A class of a library by its simple name, unless the closeable class has the same. */
  private String used(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.equals(subject.outermost()) ? name : simple;
  }
}
