package dev.noleak.checker.source;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The method that a call on {@code this} runs, on an instance of exactly one class: virtual calls
 * are resolved to it.
 */
public final class SelfCalls {
  private final ClassSymbol type;
  private final Types types;
  private final Sources sources;

  public SelfCalls(ClassSymbol type, VisitorState state) {
    this.type = type;
    this.types = state.getTypes();
    this.sources = Sources.of(state.context);
  }

  /** The body that {@code call} runs on the same object, or null where there is none to see. */
  public @Nullable MethodSource target(MethodInvocationTree call) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    VarSymbol standIn = Expressions.standIn(method);
    boolean forObject = standIn != null && type.isSubClass(standIn.type.tsym, types);
    if (forObject || method.isStatic()) {
      return forObject && getsThis(method, call.getArguments()) ? sources.method(method) : null;
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (!Expressions.isMemberOfThis(call.getMethodSelect())) {
      return receiver != null && isInner(method, receiver) ? sources.method(method) : null;
    }
    boolean exact = receiver != null && Expressions.isSuper(receiver);
    return target(method, exact);
  }

  private static boolean getsThis(MethodSymbol method, List<? extends ExpressionTree> arguments) {
    int index = method.getParameters().indexOf(Expressions.standIn(method));
    return index >= 0 && index < arguments.size() && Expressions.isThis(arguments.get(index));
  }

  /**
   * Whether {@code method} is one of an inner class, called on an object that this one holds or
   * makes.
   */
  private boolean isInner(MethodSymbol method, ExpressionTree receiver) {
    boolean own =
        Expressions.plain(receiver) instanceof NewClassTree creation
            ? creation.getEnclosingExpression() == null
            : Expressions.isMemberOfThis(receiver);
    return own
        && method.owner.owner instanceof ClassSymbol outer
        && (method.owner.flags() & (Flags.STATIC | Flags.INTERFACE)) == 0
        && type.isSubClass(outer, types);
  }

  /** The body that {@code reference} stands for on the same object, or null likewise. */
  public @Nullable MethodSource target(MemberReferenceTree reference) {
    ExpressionTree receiver = reference.getQualifierExpression();
    return Expressions.isThis(receiver)
        ? target(ASTHelpers.getSymbol(reference), Expressions.isSuper(receiver))
        : null;
  }

  private @Nullable MethodSource target(MethodSymbol method, boolean exact) {
    if (method.isStatic() || method.isConstructor() || !type.isSubClass(method.owner, types)) {
      return null;
    }
    boolean fixed = exact || method.isPrivate() || (method.flags() & Flags.FINAL) != 0;
    MethodSymbol body = fixed ? method : method.implementation(type, types, true);
    return body == null ? null : sources.method(body);
  }
}
