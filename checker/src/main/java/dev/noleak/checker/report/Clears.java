package dev.noleak.checker.report;

import dev.noleak.checker.slot.Slot;

/** The statement that clears a slot of each form. */
final class Clears {
  private Clears() {}

  static String statement(Slot slot) {
    String name = slot.path();
    return switch (slot.kind()) {
      case PLAIN, OBJECT, CREATION_TRACE -> name + " = null;";
      case ARRAY -> "Arrays.fill(" + name + ", null);";
      case ATOMIC_REFERENCE -> name + ".set(null);";
      case ATOMIC_ARRAY -> name + " = null;";
      case OPTIONAL -> name + " = Optional.empty();";
      case THREAD_LOCAL -> name + ".remove();";
      case CONTAINER -> name + ".clear();";
    };
  }
}
