package dev.noleak.testkit.trace;

import org.jspecify.annotations.Nullable;

/** The words for roots and steps. */
final class Labels {
  private final ShortNames names;

  Labels(ShortNames names) {
    this.names = names;
  }

  String step(Step step) {
    String owner = names.get(step.owner());
    return switch (step.holding()) {
      case FIELD -> owner + "." + step.name();
      case STATIC_FIELD -> "static " + owner + "." + step.name();
      case ELEMENT -> step.name().isEmpty() ? owner + " element" : indexed(owner, step.name());
      case KEY -> owner + " key";
      case VALUE -> step.name().isEmpty() ? owner + " value" : indexed(owner, step.name());
      case CLASS -> "class of " + owner;
      case LOADER -> "loader of " + owner;
    };
  }

  /** {@code Object[][]} and 3 to {@code Object[3][]}. */
  private static String indexed(String owner, String index) {
    int array = owner.indexOf("[]");
    return array < 0
        ? owner + "[" + index + "]"
        : owner.substring(0, array) + "[" + index + "]" + owner.substring(array + 2);
  }

  static String root(Root root) {
    String frame = root.frame();
    String thread = root.thread() == null ? "" : "thread \"" + root.thread() + "\"";
    return switch (root.kind()) {
      case STATIC, SYSTEM_CLASS -> "class " + ShortNames.of(root.type());
      case JAVA_LOCAL -> local("Java local", frame, thread);
      case JNI_LOCAL -> local("JNI local", frame, thread);
      case NATIVE_STACK -> local("native stack", frame, thread);
      case THREAD -> thread.isEmpty() ? "thread" : thread;
      case JNI_GLOBAL -> "JNI global";
      case MONITOR -> "locked monitor";
      case OTHER -> "virtual machine";
    };
  }

  private static String local(String kind, @Nullable String frame, String thread) {
    return kind
        + (frame == null ? "" : " in " + frame)
        + (thread.isEmpty() ? "" : (frame == null ? " of " : ", ") + thread);
  }
}
