package dev.noleak.checker.enclosing;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import dev.noleak.checker.source.Sources;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Whether an inner class, or somebody who creates it, uses the object around it. */
final class NeedsEnclosing extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final ClassSymbol type;
  private final Types types;

  /** The classes around what is looked at, from the inside out, up to the inner class. */
  private final Deque<ClassSymbol> around = new ArrayDeque<>();

  private boolean needed;

  private NeedsEnclosing(ClassSymbol type, Types types) {
    this.type = type;
    this.types = types;
  }

  static boolean is(ClassTree tree, VisitorState state) {
    ClassSymbol type = ASTHelpers.getSymbol(tree);
    NeedsEnclosing scan = new NeedsEnclosing(type, state.getTypes());
    scan.scan(tree, null);
    return scan.needed || isCreatedInNamed(type, Sources.of(state.context));
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    around.push(ASTHelpers.getSymbol(tree));
    super.visitClass(tree, null);
    around.pop();
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void unused) {
    // The names of its elements are methods to javac, and of no object.
    for (ExpressionTree argument : tree.getArguments()) {
      scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (symbol instanceof ClassSymbol named) {
      needed |= isInnerElsewhere(named);
    } else if (symbol != null && symbol.owner instanceof ClassSymbol && !isThis(tree)) {
      boolean own = around.stream().anyMatch(each -> symbol.isMemberOf(each, types));
      boolean member = symbol instanceof VarSymbol || symbol instanceof MethodSymbol;
      needed |= member && !ASTHelpers.isStatic(symbol) && !symbol.isConstructor() && !own;
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
    Symbol symbol = ASTHelpers.getSymbol(tree);
    if (isThisOrSuper(tree.getIdentifier().toString())) {
      Symbol qualifier = ASTHelpers.getSymbol(tree.getExpression());
      boolean own =
          qualifier instanceof ClassSymbol named
              && around.stream()
                  .anyMatch(each -> each.equals(named) || each.isSubClass(named, types));
      needed |= !own;
    } else if (symbol instanceof ClassSymbol named) {
      needed |= isInnerElsewhere(named);
    }
    return super.visitMemberSelect(tree, null);
  }

  /** A class that itself wants an object around it, and not one that is in here. */
  private boolean isInnerElsewhere(ClassSymbol named) {
    return !named.equals(type)
        && named.type.getEnclosingType().hasTag(TypeTag.CLASS)
        && !named.isEnclosedBy(type);
  }

  private static boolean isThis(IdentifierTree tree) {
    return isThisOrSuper(tree.getName().toString());
  }

  private static boolean isThisOrSuper(String name) {
    return name.equals("this") || name.equals("super");
  }

  /** Whether there is an {@code outer.new Type()} or an {@code outer.super()} for it. */
  private static boolean isCreatedInNamed(ClassSymbol type, Sources sources) {
    boolean[] found = {false};
    TreeScanner<@Nullable Void, @Nullable Void> scan =
        new TreeScanner<>() {
          @Override
          public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            found[0] |= tree.getEnclosingExpression() != null && isType(tree.getIdentifier());
            return super.visitNewClass(tree, null);
          }

          @Override
          public @Nullable Void visitMethodInvocation(
              MethodInvocationTree tree, @Nullable Void unused) {
            found[0] |=
                tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("super")
                    && type.equals(ASTHelpers.getSymbol(tree).owner);
            return super.visitMethodInvocation(tree, null);
          }

          private boolean isType(Tree tree) {
            return type.equals(ASTHelpers.getSymbol(tree));
          }
        };
    for (CompilationUnitTree unit : sources.units()) {
      scan.scan(unit, null);
    }
    return found[0];
  }
}
