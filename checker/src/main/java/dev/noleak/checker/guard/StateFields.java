package dev.noleak.checker.guard;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.FieldHandles;
import org.jspecify.annotations.Nullable;

/** The fields of {@code this} whose values are states, and the calls that work on them. */
final class StateFields {
  private final FieldHandles handles;

  StateFields(Context context) {
    this.handles = FieldHandles.of(context);
  }

  /** The field whose value {@code tree} gives, plainly, as an atomic or through a handle. */
  @Nullable VarSymbol read(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    if (plain instanceof MethodInvocationTree call) {
      AtomicCall atomic = call(call);
      return atomic != null && atomic.gets() ? atomic.field() : null;
    }
    return named(plain);
  }

  /** The field that {@code tree} names. */
  @Nullable VarSymbol named(ExpressionTree tree) {
    ExpressionTree plain = Expressions.plain(tree);
    return (plain instanceof IdentifierTree || plain instanceof MemberSelectTree)
            && Expressions.isMemberOfThis(plain)
            && ASTHelpers.getSymbol(plain) instanceof VarSymbol field
            && field.owner instanceof ClassSymbol
            && !field.isStatic()
        ? field
        : null;
  }

  /** What {@code call} does to a state, or null where it is about none. */
  @Nullable AtomicCall call(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return null;
    }
    VarSymbol handled = handles.fieldOfThis(call);
    if (handled != null) {
      var arguments = call.getArguments();
      return new AtomicCall(handled, AtomicCall.name(call), arguments.subList(1, arguments.size()));
    }
    VarSymbol field = AtomicCall.isAtomic(select) ? named(select.getExpression()) : null;
    return field == null ? null : new AtomicCall(field, AtomicCall.name(call), call.getArguments());
  }
}
