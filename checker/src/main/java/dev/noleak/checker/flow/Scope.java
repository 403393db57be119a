package dev.noleak.checker.flow;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.slot.Slot;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that one close method may run on its object: the slots that are judged, the methods that it
 * reaches by calls on {@code this}, and the facts that these bring about.
 *
 * @param slots the judged slots; their order numbers them
 * @param methods the methods, helpers before their callers as far as there is no cycle, close last
 * @param facts the facts; their order numbers them
 */
public record Scope(Numbered<Slot> slots, List<MethodSource> methods, Numbered<Fact> facts) {

  /** A scope in which nothing is run. */
  public static Scope ofNothing(List<Slot> slots) {
    return new Scope(Numbered.of(slots), List.of(), Numbered.of(List.of()));
  }

  /** The scope of {@code close} on an instance of exactly {@code type}. */
  public static Scope of(
      MethodSource close, ClassSymbol type, List<Slot> slots, SelfCalls calls, VisitorState state) {
    return of(Outlines.of(close, type, calls, state), slots);
  }

  static Scope of(Outlines outlines, List<Slot> slots) {
    return new Scope(Numbered.of(slots), outlines.methods(), Numbered.of(outlines.facts()));
  }

  /** The fields on which something depends: those of the slots and of the facts. */
  Set<Symbol> fields() {
    Set<Symbol> fields = new HashSet<>();
    for (Slot slot : slots.all()) {
      fields.add(slot.field());
      if (slot.inner() != null) {
        fields.add(slot.inner());
      }
    }
    for (Fact fact : facts.all()) {
      fields.add(fact.field());
    }
    return fields;
  }
}
