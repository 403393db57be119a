package dev.noleak.checker.shared;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.source.ConstructorCalls;
import dev.noleak.checker.source.Expressions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constructors of an enum put into an instance field of its constants. */
final class EnumFields {
  private EnumFields() {}

  static List<ExpressionTree> values(Symbol field, ClassTree owner) {
    List<ExpressionTree> values = new ArrayList<>();
    for (Tree member : owner.getMembers()) {
      if (member instanceof MethodTree method && ASTHelpers.getSymbol(method).isConstructor()) {
        List<ExpressionTree> assigned = assigned(field, method);
        // Which of several it is in the end cannot be told.
        for (ExpressionTree value : assigned.size() == 1 ? assigned : List.<ExpressionTree>of()) {
          int index = ASTHelpers.getSymbol(method).getParameters().indexOf(named(value));
          values.addAll(index < 0 ? List.of(value) : arguments(owner, method, index));
        }
      }
    }
    return values;
  }

  private static List<ExpressionTree> assigned(Symbol field, MethodTree constructor) {
    List<ExpressionTree> values = new ArrayList<>();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        if (field.equals(named(tree.getVariable()))) {
          values.add(tree.getExpression());
        }
        return super.visitAssignment(tree, null);
      }
    }.scan(constructor.getBody(), null);
    return values;
  }

  /** What the constants hand to the constructor in the place {@code index}. */
  private static List<ExpressionTree> arguments(
      ClassTree owner, MethodTree constructor, int index) {
    MethodSymbol wanted = ASTHelpers.getSymbol(constructor);
    List<ExpressionTree> values = new ArrayList<>();
    for (Tree member : owner.getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getInitializer() instanceof NewClassTree made
          && wanted.equals(constructor(made))
          && index < made.getArguments().size()) {
        values.add(made.getArguments().get(index));
      }
    }
    return values;
  }

  /** The constructor of the enum that a constant runs, also through that of its body's class. */
  private static @Nullable Symbol constructor(NewClassTree constant) {
    if (constant.getClassBody() == null) {
      return ASTHelpers.getSymbol(constant);
    }
    for (Tree member : constant.getClassBody().getMembers()) {
      if (member instanceof MethodTree method && ASTHelpers.getSymbol(method).isConstructor()) {
        MethodInvocationTree call = ConstructorCalls.in(method);
        return call == null ? null : ASTHelpers.getSymbol(call);
      }
    }
    return null;
  }

  private static @Nullable Symbol named(ExpressionTree tree) {
    return ASTHelpers.getSymbol(Expressions.plain(tree));
  }
}
