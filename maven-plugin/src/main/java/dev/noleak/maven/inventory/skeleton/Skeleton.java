package dev.noleak.maven.inventory.skeleton;

import dev.noleak.maven.inventory.join.CloseableType;
import java.util.List;

/**
 * The source of a first test. It runs as it is where the class can be made without arguments, and
 * fails until somebody lets the object fail: before that it would pass for a proof and be none.
 */
final class Skeleton {
  private static final String ASSERTIONS = "org.junit.jupiter.api.Assertions";
  private static final List<String> IMPORTS =
      List.of(
          "dev.noleak.testkit.LeakScope",
          "dev.noleak.testkit.NoLeak",
          ASSERTIONS,
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
      if (isNeeded(each) && !used(each).equals(each)) {
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
        %9$s    %7$s.close();
          }
        """
            .formatted(
                subject.name(),
                className(),
                used(IMPORTS.get(1)),
                used(IMPORTS.get(3)),
                used(IMPORTS.get(0)),
                subject.type(),
                subject.variable(),
                subject.opened(),
                failing()));
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

  /** What is left to do: nothing where nothing can be stored. */
  private String failing() {
    return subject.slots().isEmpty()
        ? ""
        : """
              %s.fail(
                  "Put what makes it fail in use in place of this line:"
                      + " only what it has stored in %s can be kept.");
          """
            .formatted(used(ASSERTIONS), subject.slots());
  }

  private boolean isNeeded(String name) {
    return !name.equals(ASSERTIONS) || !failing().isEmpty();
  }

  /** A class of a library by its simple name, unless the closeable class has the same. */
  private String used(String name) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return simple.equals(subject.outermost()) ? name : simple;
  }
}
