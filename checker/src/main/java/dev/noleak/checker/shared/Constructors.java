package dev.noleak.checker.shared;

import static dev.noleak.checker.shared.Switch.ON;
import static dev.noleak.checker.shared.Switch.UNKNOWN;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.noleak.checker.source.ConstructorCalls;
import dev.noleak.checker.source.MethodSource;
import dev.noleak.checker.source.Sources;
import java.util.List;

/** What a constructor of a Throwable switches on, followed through the chain of its calls. */
final class Constructors {
  private final VisitorState state;
  private final Sources sources;
  private final StackTraces traces;

  Constructors(VisitorState state) {
    this.state = state;
    this.sources = Sources.of(state.context);
    this.traces = new StackTraces(state);
  }

  /** What comes of {@code tree}, with {@code values} where it stands. */
  Creation creation(NewClassTree tree, CompilationUnitTree unit, BooleanValues values) {
    MethodSymbol constructor = ASTHelpers.getSymbol(tree);
    ClassSymbol type = (ClassSymbol) constructor.owner;
    Switches switches = switches(constructor, tree.getArguments(), values);
    return new Creation(
        tree, unit, type, switches.suppression(), traces.of(type, switches.writable()));
  }

  private record Switches(Switch suppression, Switch writable) {}

  private Switches switches(
      MethodSymbol constructor, List<? extends ExpressionTree> arguments, BooleanValues values) {
    if (LibraryClasses.isOfJdk(constructor.enclClass())) {
      // No other public constructor of the JDK's own switches anything off.
      return takesBoth(constructor, state) && arguments.size() == 4
          ? new Switches(
              Switch.of(values.of(arguments.get(2))), Switch.of(values.of(arguments.get(3))))
          : new Switches(ON, ON);
    }
    MethodSource source = sources.method(constructor);
    if (source == null) {
      Switch both = LibraryClasses.canSwitchOff(constructor.enclClass()) ? UNKNOWN : ON;
      return new Switches(both, both);
    }
    MethodInvocationTree call = ConstructorCalls.in(source.tree());
    return call == null
        ? new Switches(UNKNOWN, UNKNOWN)
        : switches(
            ASTHelpers.getSymbol(call), call.getArguments(), values.in(constructor, arguments));
  }

  /** Whether it is {@code (message, cause, enableSuppression, writableStackTrace)}. */
  static boolean takesBoth(Symbol constructor, VisitorState state) {
    List<Type> types =
        ((MethodSymbol) constructor).getParameters().stream().map((VarSymbol p) -> p.type).toList();
    return types.size() == 4
        && ASTHelpers.isSameType(types.get(0), state.getSymtab().stringType, state)
        && ASTHelpers.isSameType(types.get(1), state.getSymtab().throwableType, state)
        && ASTHelpers.isSameType(types.get(2), state.getSymtab().booleanType, state)
        && ASTHelpers.isSameType(types.get(3), state.getSymtab().booleanType, state);
  }
}
