package dev.noleak.checker.shared;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The Throwables that a field shares with all that ever run. */
public final class SharedThrowables {
  private final VisitorState state;
  private final CompilationUnitTree unit;
  private final Followed followed;

  public SharedThrowables(VisitorState state) {
    this.state = state;
    this.unit = state.getPath().getCompilationUnit();
    this.followed = new Followed(state);
  }

  /**
   * The first one in the field {@code tree} of {@code owner} that accumulates, or null.
   *
   * @param ignored the declarations whose code does not count
   */
  public @Nullable Creation accumulating(
      VariableTree tree, ClassTree owner, Predicate<Tree> ignored) {
    VarSymbol field = ASTHelpers.getSymbol(tree);
    List<ExpressionTree> later = later(field, tree, owner, ignored);
    if (isOneOfThem(field, later)) {
      return null;
    }
    List<ExpressionTree> values = new ArrayList<>(later);
    if (tree.getInitializer() != null) {
      values.add(0, tree.getInitializer());
    }
    // No streams: this is asked of each logger of a compilation, and mostly in vain.
    for (ExpressionTree value : values) {
      for (ExpressionTree element : Elements.of(value, state)) {
        Creation creation = followed.accumulating(element, unit);
        if (creation != null) {
          return creation;
        }
      }
    }
    return null;
  }

  /**
   * A static final field gets one of its values only: as in a conditional, one good one is enough.
   */
  private boolean isOneOfThem(VarSymbol field, List<ExpressionTree> values) {
    return field.isStatic()
        && (field.flags() & Flags.FINAL) != 0
        && isThrowable(field.type)
        && values.stream().anyMatch(value -> followed.accumulating(value, unit) == null);
  }

  /**
   * Whether every use of {@code field} sees the same value, for as long as its class lives, and
   * that may be or hold a Throwable.
   */
  public static boolean isShared(VarSymbol field, VisitorState state) {
    return field.owner instanceof ClassSymbol owner
        && (field.isStatic() || (owner.flags() & Flags.ENUM) != 0)
        && mayReachThrowable(field.type, state);
  }

  /** Most such fields are numbers, texts, constants of an enum or some other class of a project. */
  private static boolean mayReachThrowable(Type type, VisitorState state) {
    Type element = type instanceof ArrayType array ? array.elemtype : type;
    if (element.isPrimitive()) {
      return false;
    }
    return element instanceof ArrayType
        || !(element.tsym instanceof ClassSymbol own)
        || own.isInterface()
        || own == state.getSymtab().objectType.tsym
        || !element.getTypeArguments().isEmpty()
        || own.isSubClass(state.getSymtab().throwableType.tsym, state.getTypes())
        || Elements.isHolding(own);
  }

  private List<ExpressionTree> later(
      VarSymbol field, VariableTree tree, ClassTree owner, Predicate<Tree> ignored) {
    boolean fixed =
        tree.getInitializer() != null
            && (field.flags() & Flags.FINAL) != 0
            && isThrowable(field.type);
    if (fixed || !mayHold(field.type)) {
      return List.of();
    }
    return field.isStatic() ? Stores.of(field, unit, ignored) : EnumFields.values(field, owner);
  }

  private boolean mayHold(Type type) {
    Type element = type instanceof ArrayType array ? array.elemtype : type;
    return isThrowable(element) || element.getTypeArguments().stream().anyMatch(this::isThrowable);
  }

  private boolean isThrowable(Type type) {
    return ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }
}
