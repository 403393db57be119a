package dev.noleak.checker.slot;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Sources;

/** What it does to the slot in a holder when the field that refers to the holder gets a value. */
final class HolderEffect {
  private final SlotKinds kinds;
  private final Sources sources;

  HolderEffect(SlotKinds kinds, Sources sources) {
    this.kinds = kinds;
    this.sources = sources;
  }

  /**
   * The effect of {@code holder = value} on the slot {@code inner} of the holder. A holder that is
   * made here stores what it is given. One that comes from elsewhere is said to store only where it
   * cannot be but for a Throwable: {@code inner} is final.
   *
   * @param createsItself whether every new holder puts a Throwable of its own into {@code inner}
   */
  SlotEffect of(ExpressionTree value, VarSymbol inner, boolean createsItself) {
    ExpressionTree plain = Expressions.value(value);
    if (plain instanceof ConditionalExpressionTree choice) {
      boolean stores =
          of(choice.getTrueExpression(), inner, createsItself) == SlotEffect.STORE
              || of(choice.getFalseExpression(), inner, createsItself) == SlotEffect.STORE;
      return stores ? SlotEffect.STORE : SlotEffect.CLEAR;
    }
    if (plain instanceof NewClassTree creation) {
      boolean stores = createsItself || creation.getArguments().stream().anyMatch(this::brings);
      return stores ? SlotEffect.STORE : SlotEffect.CLEAR;
    }
    HolderFactory factory =
        plain instanceof MethodInvocationTree call ? HolderFactory.of(call, sources) : null;
    if (factory != null) {
      boolean stores =
          createsItself
              || factory.call().getArguments().stream().anyMatch(this::brings)
              || factory.creation().getArguments().stream().anyMatch(a -> brings(a, factory));
      return stores ? SlotEffect.STORE : SlotEffect.CLEAR;
    }
    if (plain instanceof MethodInvocationTree call && ASTHelpers.getSymbol(call).isStatic()) {
      return call.getArguments().stream().anyMatch(this::brings)
          ? SlotEffect.STORE
          : SlotEffect.CLEAR;
    }
    boolean constant =
        ASTHelpers.getSymbol(plain) instanceof VarSymbol symbol
            && symbol.isStatic()
            && (symbol.flags() & Flags.FINAL) != 0;
    boolean fixed = (inner.flags() & Flags.FINAL) != 0 && kinds.isThrowable(inner.type);
    return fixed && !constant && plain.getKind() != Kind.NULL_LITERAL
        ? SlotEffect.STORE
        : SlotEffect.CLEAR;
  }

  /** Whether a holder that gets {@code argument} may get a Throwable with it. */
  private boolean brings(ExpressionTree argument) {
    return !Values.isNone(argument, kinds) && Values.isThrowable(argument, kinds);
  }

  /** Likewise, of an argument in the body of {@code factory}. */
  private boolean brings(ExpressionTree argument, HolderFactory factory) {
    return Expressions.value(argument) instanceof ConditionalExpressionTree choice
        ? brings(choice.getTrueExpression(), factory)
            || brings(choice.getFalseExpression(), factory)
        : brings(factory.given(argument));
  }
}
