package dev.noleak.checker.enclosing;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.noleak.checker.source.ConstructorCalls;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import org.jspecify.annotations.Nullable;

/** The object that every instance of a class is created in, and that javac has it keep. */
public final class EnclosingInstance {
  private EnclosingInstance() {}

  /** The class of the object that a {@code type} keeps, or null where it keeps none. */
  public static @Nullable ClassSymbol of(ClassSymbol type, VisitorState state) {
    if (type.isInterface()
        || !type.type.getEnclosingType().hasTag(TypeTag.CLASS)
        || !(type.type.getEnclosingType().tsym instanceof ClassSymbol outer)) {
      return null;
    }
    // Before its own constructor has run, the outer object cannot be named: the next one is kept.
    return isBeforeConstruction(type, Sources.of(state.context)) ? of(outer, state) : outer;
  }

  /** Whether {@code type} is declared up to the end of a {@code super(…)} or {@code this(…)}. */
  private static boolean isBeforeConstruction(ClassSymbol type, Sources sources) {
    Symbol owner = type.owner;
    while (!(owner instanceof MethodSymbol) && !(owner instanceof ClassSymbol) && owner != null) {
      owner = owner.owner;
    }
    if (!(owner instanceof MethodSymbol method) || !method.isConstructor()) {
      return false;
    }
    MethodSource constructor = sources.method(method);
    ClassTree declaration = sources.tree(type);
    if (constructor == null || declaration == null) {
      return false;
    }
    BeforeCall before = new BeforeCall(declaration);
    before.scan(constructor.tree().getBody(), null);
    return before.found;
  }

  /** Looks for a class before the call of another constructor has ended; in source order. */
  private static final class BeforeCall extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final ClassTree wanted;
    private boolean called;
    private boolean found;

    BeforeCall(ClassTree wanted) {
      this.wanted = wanted;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      super.visitMethodInvocation(tree, null);
      called |= ConstructorCalls.isOne(tree);
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      found |= tree.equals(wanted) && !called;
      return null;
    }
  }
}
