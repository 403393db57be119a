package dev.noleak.checker.fix;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.noleak.checker.close.Kept;
import dev.noleak.checker.close.Subclasses;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.SelfCalls;
import dev.noleak.checker.source.Sources;
import java.util.ArrayList;
import java.util.List;

/** Which classes run a close method: a fix of its body is one for all of them. */
final class Runners {
  private Runners() {}

  /** The class of {@code kept}, and those below it whose objects run the same body when closed. */
  static List<ClassSymbol> of(Kept kept, VisitorState state) {
    List<ClassSymbol> runners = new ArrayList<>(List.of(kept.type()));
    for (ClassSymbol type : Subclasses.of(kept.type(), state)) {
      if (runs(type, kept, state)) {
        runners.add(type);
      }
    }
    return runners;
  }

  private static boolean runs(ClassSymbol type, Kept kept, VisitorState state) {
    MethodSymbol run = kept.method().implementation(type, state.getTypes(), true);
    MethodSource source = run == null ? null : Sources.of(state.context).method(run);
    if (source == null) {
      return false;
    }
    SelfCalls calls = new SelfCalls(type, state);
    return Scope.of(source, type, List.of(kept.slot()), calls, state).methods().stream()
        .anyMatch(method -> method.symbol().equals(kept.method()));
  }
}
