package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a file assigns something but null to. By name alone: a local variable of the same
 * name passes for the field, and the inventory rather lists a slot too many than none.
 */
public final class Stores {
  private final Set<String> values = new HashSet<>();
  private final Set<String> creations = new HashSet<>();

  /** Whether something is stored in a field {@code name}. */
  public boolean anyIn(String name) {
    return values.contains(name);
  }

  /** Whether a new object is stored in a field {@code name}. */
  public boolean creationIn(String name) {
    return creations.contains(name);
  }

  void add(AssignExpr assignment) {
    String name = target(assignment);
    if (name != null) {
      add(name, assignment.getValue());
    }
  }

  void add(String name, Expression value) {
    Expression inner = inner(value);
    if (!inner.isNullLiteralExpr()) {
      values.add(name);
    }
    if (inner.isObjectCreationExpr()) {
      creations.add(name);
    }
  }

  /** A field that is named where an updater is made is written through it. */
  void add(MethodCallExpr call) {
    if (isUpdater(call)) {
      for (Expression argument : call.getArguments()) {
        if (argument instanceof StringLiteralExpr text) {
          values.add(text.asString());
        }
      }
    }
  }

  /** Keeps {@code names} alone, and tells {@code anywhere} of all. */
  void retain(Set<String> names, Set<String> anywhere) {
    anywhere.addAll(values);
    values.retainAll(names);
    creations.retainAll(names);
  }

  /** Whether {@code call} makes an updater or a handle of a field. */
  public static boolean isUpdater(MethodCallExpr call) {
    String name = call.getNameAsString();
    return name.equals("newUpdater") || name.equals("findVarHandle");
  }

  /** The simple name of what {@code assignment} stores in, or null for an element of an array. */
  public static @Nullable String target(AssignExpr assignment) {
    Expression target = inner(assignment.getTarget());
    if (target.isNameExpr()) {
      return target.asNameExpr().getNameAsString();
    }
    return target.isFieldAccessExpr() ? target.asFieldAccessExpr().getNameAsString() : null;
  }

  /** Without parentheses and casts. */
  private static Expression inner(Expression expression) {
    Expression at = expression;
    while (at.isEnclosedExpr() || at.isCastExpr()) {
      at = at.isCastExpr() ? at.asCastExpr().getExpression() : at.asEnclosedExpr().getInner();
    }
    return at;
  }
}
