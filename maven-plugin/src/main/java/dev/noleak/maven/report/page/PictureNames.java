package dev.noleak.maven.report.page;

import dev.noleak.maven.leaks.Trace.Root;
import dev.noleak.maven.leaks.Trace.Step;
import org.jspecify.annotations.Nullable;

/** The words in a picture of a trace. */
final class PictureNames {
  private PictureNames() {}

  /** A class without its package. */
  static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** How the box above refers to the one below. */
  static String link(Step step) {
    return switch (step.holding()) {
      case "field" -> "." + step.name();
      case "static-field" -> "static ." + step.name();
      case "element" -> step.name().isEmpty() ? "an element" : "[" + step.name() + "]";
      case "value" -> step.name().isEmpty() ? "a value" : "[" + step.name() + "]";
      case "key" -> "a key";
      case "class" -> "its class";
      case "loader" -> "its class loader";
      default -> step.holding();
    };
  }

  /** What kind of root it is. */
  static String kind(Root root) {
    return switch (root.kind()) {
      case "static" -> "static field";
      case "system-class" -> "system class";
      case "java-local" -> "local variable";
      case "jni-local" -> "JNI local";
      case "jni-global" -> "JNI global";
      case "native-stack" -> "native stack";
      case "monitor" -> "locked monitor";
      case "thread" -> "thread";
      default -> "virtual machine";
    };
  }

  /** Where it is, or null where nothing is known beside its kind. */
  static @Nullable String place(Root root) {
    if (root.frame() != null) {
      return root.frame();
    }
    return root.thread() == null ? null : "thread \"" + root.thread() + "\"";
  }
}
