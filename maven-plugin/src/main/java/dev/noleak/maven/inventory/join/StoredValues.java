package dev.noleak.maven.inventory.join;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.noleak.maven.inventory.facts.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The expressions that the body of a class stores in a field, straight or through an updater. */
final class StoredValues {
  private StoredValues() {}

  static List<Expression> of(Node body, String field) {
    List<Expression> values = new ArrayList<>();
    for (AssignExpr each : body.findAll(AssignExpr.class)) {
      if (field.equals(Stores.target(each))) {
        add(each.getValue(), values);
      }
    }
    for (VariableDeclarator each : body.findAll(VariableDeclarator.class)) {
      if (each.getNameAsString().equals(field)) {
        each.getInitializer().ifPresent(value -> add(value, values));
      }
    }
    Set<String> updaters = updaters(body, field);
    for (MethodCallExpr call : body.findAll(MethodCallExpr.class)) {
      boolean isByUpdater =
          call.getScope()
              .filter(scope -> scope instanceof NameExpr name && isIn(updaters, name))
              .isPresent();
      if (isByUpdater) {
        // The first is the object whose field it is.
        call.getArguments().stream().skip(1).forEach(value -> add(value, values));
      }
    }
    return values;
  }

  private static boolean isIn(Set<String> names, NameExpr name) {
    return names.contains(name.getNameAsString());
  }

  private static Set<String> updaters(Node body, String field) {
    Set<String> names = new HashSet<>();
    for (VariableDeclarator each : body.findAll(VariableDeclarator.class)) {
      if (each.getInitializer().filter(value -> makesUpdater(value, field)).isPresent()) {
        names.add(each.getNameAsString());
      }
    }
    for (AssignExpr each : body.findAll(AssignExpr.class)) {
      String target = Stores.target(each);
      if (target != null && makesUpdater(each.getValue(), field)) {
        names.add(target);
      }
    }
    return names;
  }

  private static boolean makesUpdater(Expression value, String field) {
    return value instanceof MethodCallExpr call
        && Stores.isUpdater(call)
        && call.getArguments().stream()
            .anyMatch(
                each ->
                    each.isStringLiteralExpr()
                        && each.asStringLiteralExpr().asString().equals(field));
  }

  /** Both results of a condition: their common type may be {@code Object}. */
  private static void add(Expression value, List<Expression> values) {
    if (value.isEnclosedExpr()) {
      add(value.asEnclosedExpr().getInner(), values);
    } else if (value instanceof ConditionalExpr condition) {
      add(condition.getThenExpr(), values);
      add(condition.getElseExpr(), values);
    } else {
      values.add(value);
    }
  }
}
