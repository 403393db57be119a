package dev.noleak.maven.inventory.join;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.util.List;

/** Finds the declaration of a class again in the tree of its file. */
final class Bodies {
  private Bodies() {}

  /** The declarations that {@code type} can be: nearly always one, or two on one line. */
  static List<Node> of(CompilationUnit unit, TypeFacts type) {
    return unit.findAll(Node.class, node -> isOf(node, type));
  }

  private static boolean isOf(Node node, TypeFacts type) {
    if (node instanceof TypeDeclaration<?> declaration) {
      return declaration.getNameAsString().equals(type.simpleName())
          && isAt(declaration.getName(), type.line());
    }
    boolean hasBody =
        node instanceof ObjectCreationExpr creation
            ? creation.getAnonymousClassBody().isPresent()
            : node instanceof EnumConstantDeclaration constant
                && !constant.getClassBody().isEmpty();
    return hasBody && type.simpleName().isEmpty() && isAt(node, type.line());
  }

  private static boolean isAt(Node node, int line) {
    return node.getBegin().map(position -> position.line == line).orElse(false);
  }
}
