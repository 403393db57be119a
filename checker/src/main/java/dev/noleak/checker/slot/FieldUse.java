package dev.noleak.checker.slot;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import org.jspecify.annotations.Nullable;

/**
 * One place in the source that names a field which can hold a Throwable.
 *
 * @param path the way from the file to the expression that names it, to its declaration, or to the
 *     call through an updater or a {@code VarHandle} of it
 * @param role what the place does to the field
 * @param method the method around it, or null in an initializer
 * @param isOfThis whether it is the field of {@code this}, written out or not
 */
public record FieldUse(TreePath path, Role role, @Nullable MethodSymbol method, boolean isOfThis) {

  /** What a place does to the field that it names. */
  public enum Role {
    /** Puts a Throwable in, as far as one can see. */
    STORE,
    /** Takes note of its value. */
    READ,
    /**
     * Only shows it to a person, {@code toString} and logging, or asks for it to do that or to
     * store.
     */
    LOG,
    /** Neither: a clear, say. */
    OTHER
  }

  /** The expression or declaration itself. */
  public Tree tree() {
    return path.getLeaf();
  }
}
