package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.slot.FieldUse;
import dev.noleak.checker.slot.FieldUses;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a field is given, all over the compilation.
 *
 * @param isAlwaysOwn whether it always has an object that its class made for itself and that can
 *     change
 * @param mayBeNull whether null is a value that it has while in use, and its readers know it
 * @param isOnlyAssigned whether it is given values and never asked for one
 * @param isHandedOut whether somebody else may be given what it has
 * @param mayBeOther whether it is also given what is no Throwable
 * @param sentinel the static final Throwable that it has in place of null, or null
 */
record Held(
    boolean isAlwaysOwn,
    boolean mayBeNull,
    boolean isOnlyAssigned,
    boolean isHandedOut,
    boolean mayBeOther,
    @Nullable VarSymbol sentinel) {

  static Held of(VarSymbol field, VisitorState state) {
    List<FieldUse> all = FieldUses.of(state).all(field, state);
    List<ExpressionTree> values = new ArrayList<>();
    boolean startsWithout = true;
    boolean onlyAssigned = true;
    for (FieldUse use : all) {
      ExpressionTree value = assigned(use.path());
      if (value == null) {
        onlyAssigned = false;
        continue;
      }
      // What it starts with comes first, whatever its place is.
      values.add(isBuilding(use) ? 0 : values.size(), value);
      startsWithout &= isNull(value) || !isBuilding(use);
    }
    VariableTree declaration = Sources.of(state.context).field(field);
    boolean initialized = declaration != null && declaration.getInitializer() != null;
    boolean isFinal = (field.flags() & Flags.FINAL) != 0;
    boolean always = isFinal || (field.isPrivate() && initialized);
    boolean hasNull = startsWithout || values.stream().anyMatch(Held::isNull);
    return new Held(
        always && !values.isEmpty() && values.stream().allMatch(MadeValues::isMade),
        !isFinal && hasNull && NullReaders.allKnow(all),
        !isFinal && onlyAssigned,
        all.stream().anyMatch(use -> HandedOut.is(use.path(), field)),
        values.stream().anyMatch(value -> isOther(value, state)),
        hasNull
            ? null
            : values.stream()
                .map(MadeValues::sentinel)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
  }

  /** Whether null can take the place of what the field has. */
  boolean takesNull() {
    return mayBeNull || isOnlyAssigned;
  }

  private static boolean isOther(ExpressionTree value, VisitorState state) {
    Type type = ASTHelpers.getType(Expressions.plain(value));
    return !isNull(value)
        && type != null
        && !state.getTypes().isSubtype(type, state.getSymtab().throwableType);
  }

  private static boolean isBuilding(FieldUse use) {
    return use.method() == null || use.method().isConstructor();
  }

  /** What the place of a field gives it, or null where it gives it nothing. */
  static @Nullable ExpressionTree assigned(TreePath use) {
    if (use.getLeaf() instanceof VariableTree declaration) {
      return declaration.getInitializer();
    }
    TreePath path = use;
    while (path.getParentPath().getLeaf() instanceof ParenthesizedTree) {
      path = path.getParentPath();
    }
    return path.getParentPath().getLeaf() instanceof AssignmentTree assignment
            && assignment.getVariable() == path.getLeaf()
        ? assignment.getExpression()
        : null;
  }

  static boolean isNull(ExpressionTree value) {
    return Expressions.plain(value).getKind() == Tree.Kind.NULL_LITERAL;
  }
}
