package dev.noleak.checker.slot;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the compilation names the fields that can hold a Throwable. Each outermost class is read
 * once, for all its fields together; another one only for a field that it names.
 */
public final class FieldUses {
  private static final Context.Key<FieldUses> KEY = new Context.Key<>();

  private final Sources sources;
  private final IdentityHashMap<Tree, Map<VarSymbol, List<FieldUse>>> byOutermost =
      new IdentityHashMap<>();
  private @Nullable FarUses farUses;

  private FieldUses(Sources sources) {
    this.sources = sources;
  }

  /** The uses in the compilation of {@code state}, shared by all checks of it. */
  public static FieldUses of(VisitorState state) {
    FieldUses known = state.context.get(KEY);
    if (known == null) {
      known = new FieldUses(Sources.of(state.context));
      state.context.put(KEY, known);
    }
    return known;
  }

  /** The uses of {@code field} everywhere. */
  public List<FieldUse> all(VarSymbol field, VisitorState state) {
    List<FieldUse> all = new ArrayList<>(near(field, state));
    all.addAll(far(field, state));
    return all;
  }

  /** The uses of {@code field} within the outermost class that declares it. */
  public List<FieldUse> near(VarSymbol field, VisitorState state) {
    ClassSymbol owner = (ClassSymbol) field.owner;
    Tree outermost = sources.outermost(owner);
    CompilationUnitTree unit = sources.unit(owner);
    if (outermost == null || unit == null) {
      return List.of();
    }
    return in(new TreePath(new TreePath(unit), outermost), state).getOrDefault(field, List.of());
  }

  /** The uses of {@code field} everywhere else: none for a private field. */
  public List<FieldUse> far(VarSymbol field, VisitorState state) {
    if (field.isPrivate()) {
      return List.of();
    }
    if (farUses == null) {
      farUses = new FarUses(state.context);
    }
    List<FieldUse> uses = new ArrayList<>();
    for (TreePath type : farUses.of(field)) {
      uses.addAll(in(type, state).getOrDefault(field, List.of()));
    }
    return uses;
  }

  private Map<VarSymbol, List<FieldUse>> in(TreePath outermost, VisitorState state) {
    return byOutermost.computeIfAbsent(
        outermost.getLeaf(), tree -> new FieldUseScanner(state).in(outermost));
  }
}
