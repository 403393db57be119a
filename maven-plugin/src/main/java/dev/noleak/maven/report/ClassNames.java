package dev.noleak.maven.report;

/**
 * Names of classes: sources part a nested class from its outer one by a dot, class files by a
 * dollar.
 */
final class ClassNames {
  private ClassNames() {}

  /** The form in which both are the same. */
  static String canonical(String name) {
    return name.replace('$', '.');
  }

  /** {@code package.FooTest.method}; for no method that of the class. */
  static String test(String className, String method) {
    return canonical(className) + (method.isEmpty() ? "" : "." + method);
  }

  /** The class of {@code package.Outer.Inner.field}. */
  static String ofField(String field) {
    int dot = field.lastIndexOf('.');
    return dot < 0 ? field : field.substring(0, dot);
  }
}
