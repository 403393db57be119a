package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may name a type: {@code Pool} in {@code Pool.open()} as well as in {@code new Pool()}. */
final class NamedTypes extends VoidVisitorAdapter<@Nullable Void> {
  private final Set<String> names = new LinkedHashSet<>();

  /** The names in {@code node}, each once, {@code Outer.Inner} as a whole. */
  static List<String> in(Node node) {
    NamedTypes named = new NamedTypes();
    node.accept(named, null);
    return List.copyOf(named.names);
  }

  @Override
  public void visit(ClassOrInterfaceType type, @Nullable Void none) {
    names.add(type.getNameWithScope());
    type.getTypeArguments().ifPresent(all -> all.forEach(each -> each.accept(this, null)));
  }

  @Override
  public void visit(NameExpr name, @Nullable Void none) {
    names.add(name.getNameAsString());
  }

  @Override
  public void visit(FieldAccessExpr access, @Nullable Void none) {
    if (isName(access)) {
      names.add(access.toString());
    } else {
      super.visit(access, null);
    }
  }

  private static boolean isName(Expression expression) {
    return expression.isNameExpr()
        || (expression.isFieldAccessExpr() && isName(expression.asFieldAccessExpr().getScope()));
  }
}
