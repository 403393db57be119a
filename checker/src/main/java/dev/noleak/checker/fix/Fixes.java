package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The fixes of what one class keeps. A tool may apply all of them or any one. So what several
 * reports of one method need together, one try around its body say, is the fix of the first of
 * them, and mends them all; the others have none.
 */
public final class Fixes {
  private final VisitorState state;

  private Fixes(VisitorState state) {
    this.state = state;
  }

  /** The fix of each of {@code reported}: the edits, or why none are safe. */
  public static Map<Kept, Fix> of(List<Kept> reported, VisitorState state) {
    Map<MethodSymbol, List<Kept>> byMethod = new LinkedHashMap<>();
    Map<Kept, Fix> fixes = new LinkedHashMap<>();
    List<Kept> all = new ArrayList<>();
    for (Kept kept : reported) {
      all.add(kept);
      all.addAll(kept.also());
    }
    for (Kept kept : all) {
      if (kept.isInherited()) {
        fixes.put(kept, Fix.INHERITED);
      } else if (kept.kind() == Kind.REASON) {
        // Whoever is told why the object is closed may throw what it reads: null would be no
        // reason.
        fixes.put(kept, Fix.REASON);
      } else {
        byMethod.computeIfAbsent(kept.method(), key -> new ArrayList<>()).add(kept);
      }
    }
    byMethod.forEach(
        (method, kept) -> {
          MethodSource source = Sources.of(state.context).method(method);
          Layout layout = source == null ? null : Layout.around(source, state);
          if (source == null || layout == null) {
            kept.forEach(each -> fixes.put(each, Fix.NOT_WRITTEN));
          } else {
            fixes.putAll(new Fixes(state).of(source, layout, kept));
          }
        });
    return together(reported, fixes);
  }

  /** What several close methods keep in one slot is one report, and has one fix. */
  private static Map<Kept, Fix> together(List<Kept> reported, Map<Kept, Fix> fixes) {
    Map<Kept, Fix> together = new LinkedHashMap<>();
    for (Kept kept : reported) {
      Fix own = Objects.requireNonNull(fixes.get(kept));
      List<Edit> edits = new ArrayList<>(own.edits());
      kept.also().forEach(each -> edits.addAll(Objects.requireNonNull(fixes.get(each)).edits()));
      // Each of them may bring the same import.
      together.put(kept, Fix.of(Edits.merged(edits.stream().distinct().toList()), own));
    }
    return together;
  }

  private Map<Kept, Fix> of(MethodSource close, Layout layout, List<Kept> reported) {
    Map<Kept, Fix> fixes = new LinkedHashMap<>();
    Map<Kept, Clear> first = new LinkedHashMap<>();
    Map<Kept, Clear> last = new LinkedHashMap<>();
    for (Kept kept : reported) {
      Clear clear = Clears.in(close, kept, state);
      ClosingUse use = ClosingUse.of(close, kept, state);
      if (clear == null || use == ClosingUse.STORES) {
        fixes.put(kept, clear == null ? Fix.NO_CLEAR : Fix.STORED_HERE);
      } else {
        (use == ClosingUse.READS ? last : first).put(kept, clear);
      }
    }
    BlockTree body = close.tree().getBody();
    Work work = work(close, reported);
    List<Edit> ending = last.isEmpty() ? List.of() : ending(layout, work, body, last);
    if (ending.isEmpty()) {
      last.keySet().forEach(kept -> fixes.put(kept, Fix.NOT_MOVABLE));
      BlockTree locked = work.lockedBlock(body);
      List<BlockStart> starts = new ArrayList<>(List.of(starting(layout, locked, work)));
      if (locked != body) {
        starts.add(starting(layout, body, work));
      }
      fixes.putAll(beginning(starts, first));
      return fixes;
    }
    List<Clear> clears = new ArrayList<>(last.values());
    List<Edit> edits = new ArrayList<>();
    if (!first.isEmpty()) {
      clears.addAll(first.values());
      BlockStart start = starting(layout, work.synchronizedBlock(body), work);
      edits.add(start.inserting(List.copyOf(first.values())));
    }
    edits.addAll(ending);
    edits.addAll(imports(clears));
    fixes.putAll(
        carriedByFirst(
            reported.stream().filter(kept -> !fixes.containsKey(kept)).toList(),
            Edits.merged(edits)));
    return fixes;
  }

  private static Map<Kept, Fix> carriedByFirst(Collection<Kept> mended, List<Edit> edits) {
    Map<Kept, Fix> fixes = new LinkedHashMap<>();
    for (Kept kept : mended) {
      fixes.put(kept, fixes.isEmpty() ? Fix.of(edits, Fix.WITH_ANOTHER) : Fix.WITH_ANOTHER);
    }
    return fixes;
  }

  private Work work(MethodSource close, List<Kept> reported) {
    Set<Symbol> slots = new HashSet<>();
    reported.forEach(kept -> slots.add(kept.slot().field()));
    return new Work(new Endings((ClassSymbol) close.symbol().owner, slots, state));
  }

  private BlockStart starting(Layout layout, BlockTree block, Work work) {
    return new BlockStart(layout, block, work.refusals(block), state);
  }

  private List<Edit> ending(Layout layout, Work work, BlockTree body, Map<Kept, Clear> last) {
    return new InFinally(layout, work, state)
        .of(
            body,
            List.copyOf(last.values()),
            block -> last.keySet().stream().anyMatch(k -> FinallyReads.in(block, k, state)));
  }

  /** Clears at the first of {@code starts}, and no more in the block of any of them. */
  private Map<Kept, Fix> beginning(List<BlockStart> starts, Map<Kept, Clear> first) {
    if (first.isEmpty()) {
      return Map.of();
    }
    List<Clear> clears = List.copyOf(first.values());
    if (!areIndependent(starts.get(0), clears)) {
      return carriedByFirst(first.keySet(), edits(starts, clears));
    }
    Map<Kept, Fix> fixes = new LinkedHashMap<>();
    first.forEach(
        (kept, clear) -> fixes.put(kept, Fix.of(edits(starts, List.of(clear)), Fix.NO_CLEAR)));
    return fixes;
  }

  private static List<Edit> edits(List<BlockStart> starts, List<Clear> clears) {
    List<Edit> edits = new ArrayList<>(imports(clears));
    edits.add(starts.get(0).inserting(clears));
    starts.forEach(start -> edits.addAll(start.removing(clears)));
    return Edits.merged(edits);
  }

  /** Whether one insertion after the other makes what one of all would make. */
  private static boolean areIndependent(BlockStart start, List<Clear> clears) {
    StringBuilder text = new StringBuilder();
    clears.forEach(clear -> text.append(start.inserting(List.of(clear)).text()));
    Edit together = start.inserting(clears);
    return clears.size() == 1
        || (imports(clears).isEmpty()
            && together.start() == together.end()
            && together.text().contentEquals(text));
  }

  private static List<Edit> imports(List<Clear> clears) {
    return clears.stream().map(Clear::addedImport).filter(Objects::nonNull).distinct().toList();
  }
}
