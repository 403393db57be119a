package dev.noleak.testkit.heap;

import java.util.regex.Pattern;

/** Class names of the virtual machine in a source's form. */
final class ClassNames {
  private static final Pattern HIDDEN = Pattern.compile("[+/.]0x[0-9a-f]+");
  private static final Pattern LAMBDA = Pattern.compile("(\\$\\$Lambda)\\$\\d+");

  private ClassNames() {}

  /** {@code java/lang/String} to {@code java.lang.String}, {@code [[I} to {@code int[][]}. */
  static String ofSource(String internal) {
    int dimensions = 0;
    while (dimensions < internal.length() && internal.charAt(dimensions) == '[') {
      dimensions++;
    }
    String element = internal.substring(dimensions);
    if (dimensions > 0) {
      element = element(element);
    }
    element = HIDDEN.matcher(element.replace('/', '.')).replaceAll("");
    return LAMBDA.matcher(element).replaceAll("$1") + "[]".repeat(dimensions);
  }

  private static String element(String descriptor) {
    return switch (descriptor) {
      case "Z" -> "boolean";
      case "B" -> "byte";
      case "C" -> "char";
      case "S" -> "short";
      case "I" -> "int";
      case "J" -> "long";
      case "F" -> "float";
      case "D" -> "double";
      default ->
          descriptor.startsWith("L") && descriptor.endsWith(";")
              ? descriptor.substring(1, descriptor.length() - 1)
              : descriptor;
    };
  }
}
