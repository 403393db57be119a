package dev.noleak.checker.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** The {@code super(…)} and {@code this(…)} of constructors, also where javac put it in. */
public final class ConstructorCalls {
  private ConstructorCalls() {}

  /** Whether {@code call} runs another constructor on the same object. */
  public static boolean isOne(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    return (select instanceof IdentifierTree name && isThisOrSuper(name.getName()))
        || (select instanceof MemberSelectTree member && isThisOrSuper(member.getIdentifier()));
  }

  /** The call in {@code constructor}, which since Java 22 need not come first, or null. */
  public static @Nullable MethodInvocationTree in(MethodTree constructor) {
    Finder finder = new Finder();
    finder.scan(constructor.getBody(), null);
    return finder.call;
  }

  private static boolean isThisOrSuper(Name name) {
    return name.contentEquals("this") || name.contentEquals("super");
  }

  private static final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
    private @Nullable MethodInvocationTree call;

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (isOne(tree)) {
        call = tree;
        return null;
      }
      return super.visitMethodInvocation(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
      return null;
    }
  }
}
