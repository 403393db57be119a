package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Set;

/** What one assignment or one call does to a slot. */
public enum SlotEffect {
  /** It may put a Throwable into the slot. */
  STORE,
  /** After it the slot certainly holds none. */
  CLEAR,
  /** Neither. */
  NONE;

  private static final Set<String> SETTERS =
      Set.of(
          "set",
          "setPlain",
          "setOpaque",
          "setRelease",
          "setVolatile",
          "lazySet",
          "getAndSet",
          "getAndSetAcquire",
          "getAndSetRelease");
  private static final Set<String> FUNCTIONS =
      Set.of("updateAndGet", "getAndUpdate", "accumulateAndGet", "getAndAccumulate");
  private static final Set<String> FILLING =
      Set.of("add", "put", "offer", "push", "set", "merge", "compute", "replace", "insert");

  /** The effect of {@code slot = value}, in a constructor or initializer as anywhere else. */
  static SlotEffect ofAssignment(SlotKind kind, ExpressionTree value, SlotKinds kinds) {
    return switch (kind) {
      case PLAIN, OBJECT -> ofValue(kind, value, kinds);
      case CREATION_TRACE -> Values.newThrowable(value, kinds) == null ? NONE : STORE;
      default -> EmptyHolders.is(value, kinds) ? CLEAR : STORE;
    };
  }

  /**
   * The effect of {@code slot.call(…)}. A class of the compilation may have other methods of the
   * same names.
   */
  static SlotEffect ofCall(SlotKind kind, MethodInvocationTree call, SlotKinds kinds) {
    String name = ASTHelpers.getSymbol(call).getSimpleName().toString();
    List<? extends ExpressionTree> arguments = call.getArguments();
    return switch (kind) {
      case PLAIN, OBJECT, CREATION_TRACE, ARRAY, OPTIONAL -> NONE;
      case ATOMIC_REFERENCE -> ofReferenceCall(kind, name, arguments, kinds);
      case THREAD_LOCAL ->
          name.equals("remove")
              ? CLEAR
              : name.equals("set") && !arguments.isEmpty()
                  ? ofValue(kind, arguments.get(0), kinds)
                  : NONE;
      case ATOMIC_ARRAY ->
          arguments.size() > 1 && !Values.isNone(arguments.get(arguments.size() - 1), kinds)
              ? STORE
              : NONE;
      case CONTAINER ->
          name.equals("clear")
                  || name.equals("removeAllElements")
                  || (name.equals("drainTo") && arguments.size() == 1)
                  || (name.equals("removeIf")
                      && !arguments.isEmpty()
                      && Values.isAlwaysTrue(arguments.get(0)))
              ? CLEAR
              : isFilling(name) ? STORE : NONE;
    };
  }

  /** The effect of {@code slot::method}, once it is run: its arguments are not known. */
  static SlotEffect ofReference(SlotKind kind, MemberReferenceTree reference) {
    String name = reference.getName().toString();
    return switch (kind) {
      case PLAIN, OBJECT, CREATION_TRACE, ARRAY, OPTIONAL -> NONE;
      case ATOMIC_REFERENCE -> SETTERS.contains(name) || isExchange(name) ? STORE : NONE;
      case ATOMIC_ARRAY -> name.equals("set") ? STORE : NONE;
      case THREAD_LOCAL -> name.equals("remove") ? CLEAR : name.equals("set") ? STORE : NONE;
      case CONTAINER -> name.equals("clear") ? CLEAR : isFilling(name) ? STORE : NONE;
    };
  }

  /** The effect of {@code handle.call(this, …)}, through an updater or a {@code VarHandle}. */
  static SlotEffect ofHandleCall(SlotKind kind, MethodInvocationTree call, SlotKinds kinds) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    return kind == SlotKind.PLAIN || kind == SlotKind.OBJECT
        ? ofReferenceCall(
            kind,
            ASTHelpers.getSymbol(call).getSimpleName().toString(),
            arguments.subList(1, arguments.size()),
            kinds)
        : NONE;
  }

  private static SlotEffect ofReferenceCall(
      SlotKind kind, String name, List<? extends ExpressionTree> arguments, SlotKinds kinds) {
    if (SETTERS.contains(name) && !arguments.isEmpty()) {
      return ofValue(kind, arguments.get(0), kinds);
    }
    if (FUNCTIONS.contains(name)) {
      return arguments.stream().anyMatch(argument -> Values.isToNone(argument, kinds))
          ? CLEAR
          : kind == SlotKind.OBJECT ? NONE : STORE;
    }
    // A compare-and-set to null may fail, so it clears nothing for certain.
    return isExchange(name)
            && arguments.size() > 1
            && ofValue(kind, arguments.get(1), kinds) == STORE
        ? STORE
        : NONE;
  }

  /**
   * The effect of a slot's new value. A slot for any object has a Throwable in it only where one
   * can see that it is one: of a value that is none by its type, nothing is to be said.
   */
  private static SlotEffect ofValue(SlotKind kind, ExpressionTree value, SlotKinds kinds) {
    boolean stores =
        !Values.isNone(value, kinds)
            && (kind != SlotKind.OBJECT || Values.isThrowable(value, kinds));
    return stores ? STORE : CLEAR;
  }

  /** Whether a method of that {@code name} compares first, and so may fail. */
  static boolean isExchange(String name) {
    return name.startsWith("compareAnd") || name.startsWith("weakCompareAnd");
  }

  private static boolean isFilling(String name) {
    return FILLING.stream().anyMatch(name::startsWith);
  }
}
