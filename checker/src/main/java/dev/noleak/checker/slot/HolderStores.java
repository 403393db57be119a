package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.noleak.checker.slot.FieldUse.Role;
import dev.noleak.checker.source.Expressions;
import dev.noleak.checker.source.Locals;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places that put a Throwable into the holder that a field refers to. Of a holder that somebody
 * else made and handed in, nothing is said unless the class stores through it or it is there for
 * its Throwable alone: it has an owner elsewhere.
 */
final class HolderStores {
  private final FieldUses uses;
  private final SlotUses slotUses;
  private final SlotKinds kinds;
  private final Sources sources;
  private final Locals locals;
  private final VisitorState state;

  HolderStores(VisitorState state) {
    this.uses = FieldUses.of(state);
    this.slotUses = new SlotUses(state);
    this.kinds = new SlotKinds(state);
    this.sources = Sources.of(state.context);
    this.locals = new Locals(sources);
    this.state = state;
  }

  /**
   * The stores to {@code inner} of the holder in {@code field}; none where it has another owner.
   */
  List<FieldUse> of(VarSymbol field, VarSymbol inner) {
    List<FieldUse> ofHolder = uses.all(field, state);
    List<FieldUse> stores = new ArrayList<>();
    boolean made = false;
    for (FieldUse use : ofHolder) {
      ExpressionTree value = value(use);
      if (value != null) {
        made |= isMade(Expressions.value(value));
        if (effect(value, inner) == SlotEffect.STORE) {
          stores.add(use);
        }
      }
    }
    boolean ofAnother = !made && (field.flags() & Flags.FINAL) != 0;
    if (ofAnother || (isHandedOn(ofHolder) && clearsWhenCalledBack(inner))) {
      return List.of();
    }
    slotUses.ofInner(ofHolder, inner).stream()
        .filter(use -> use.role() == Role.STORE)
        .forEach(stores::add);
    if (made) {
      // What the holder does by itself; what its constructor is given is a matter of the caller.
      uses.near(inner, state).stream()
          .filter(use -> use.role() == Role.STORE && use.method() != null)
          .filter(use -> use.method() != null && !use.method().isConstructor())
          .filter(use -> !isOfAnother(use, field))
          .filter(use -> stores.stream().noneMatch(store -> store.tree() == use.tree()))
          .toList()
          .forEach(stores::add);
    }
    return stores;
  }

  /** Whether {@code value} is a new object, straight or from a static factory of its class. */
  private boolean isMade(ExpressionTree value) {
    return value instanceof NewClassTree
        || (value instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).isStatic()
            && HolderFactory.of(call, sources) != null);
  }

  /** Whether the place certainly names a holder that is not the one in {@code field}. */
  private boolean isOfAnother(FieldUse use, VarSymbol field) {
    if (!(use.tree() instanceof MemberSelectTree select)
        || Expressions.isThis(select.getExpression())) {
      return false;
    }
    ExpressionTree value = locals.onlyValue(select.getExpression());
    ExpressionTree holder = Expressions.plain(value == null ? select.getExpression() : value);
    if (holder instanceof MethodInvocationTree call) {
      // What is taken out of a collection, say; a method of its own may return the field.
      return !ASTHelpers.getSymbol(call).isStatic()
          && !Expressions.isMemberOfThis(call.getMethodSelect());
    }
    return holder instanceof NewClassTree
        || holder instanceof ArrayAccessTree
        || (ASTHelpers.getSymbol(holder) instanceof VarSymbol other
            && other.owner instanceof ClassSymbol
            && other != field);
  }

  private static boolean isHandedOn(List<FieldUse> ofHolder) {
    return ofHolder.stream()
        .anyMatch(
            use ->
                use.path().getParentPath().getLeaf() instanceof MethodInvocationTree call
                    && call.getArguments().contains(use.tree()));
  }

  /** Whether the holder clears {@code inner} in a method that others know by its supertype. */
  private boolean clearsWhenCalledBack(VarSymbol inner) {
    return uses.near(inner, state).stream()
        .filter(use -> use.role() == Role.OTHER && use.isOfThis())
        .map(FieldUse::method)
        .anyMatch(
            method ->
                method != null
                    && !method.isConstructor()
                    && !ASTHelpers.findSuperMethods(method, state.getTypes()).isEmpty());
  }

  /** The effect of {@code holder = value} on {@code inner} of it. */
  SlotEffect effect(ExpressionTree value, VarSymbol inner) {
    return new HolderEffect(kinds, sources).of(value, inner, createsItself(inner));
  }

  private boolean createsItself(VarSymbol inner) {
    return uses.near(inner, state).stream()
        .filter(use -> use.method() == null || use.method().isConstructor())
        .map(HolderStores::value)
        .anyMatch(value -> value != null && Values.newThrowable(value, kinds) != null);
  }

  /** What the place gives its variable, or null where it gives it nothing. */
  private static @Nullable ExpressionTree value(FieldUse use) {
    if (use.tree() instanceof VariableTree declaration) {
      return declaration.getInitializer();
    }
    Tree above = use.path().getParentPath().getLeaf();
    return above instanceof AssignmentTree assignment && assignment.getVariable() == use.tree()
        ? assignment.getExpression()
        : null;
  }
}
