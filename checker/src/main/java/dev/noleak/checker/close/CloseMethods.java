package dev.noleak.checker.close;

import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import dev.noleak.checker.NoLeakOptions;
import dev.noleak.checker.flow.Scope;
import dev.noleak.checker.guard.Fact;
import dev.noleak.checker.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which methods close an object of a class. */
final class CloseMethods {
  private static final String CLOSE = "close";

  private final List<String> names = new ArrayList<>(List.of(CLOSE));
  private final VisitorState state;

  CloseMethods(NoLeakOptions options, VisitorState state) {
    this.names.addAll(options.furtherCloseMethods());
    this.state = state;
  }

  /** The close method candidates that an instance of exactly {@code type} would run. */
  List<MethodSymbol> of(ClassSymbol type) {
    List<MethodSymbol> methods = new ArrayList<>();
    for (String name : names) {
      MethodSymbol method = find(type, name);
      if (method != null) {
        methods.add(method);
      }
    }
    return methods;
  }

  /**
   * Whether {@code method} is a close method for what its {@code scope} does: by its name alone, or
   * because it lets go of at least one other reference of the same object.
   */
  static boolean isJudged(MethodSymbol method, Slot slot, Scope scope) {
    return isClose(method)
        || scope.facts().all().stream()
            .anyMatch(fact -> fact.value() == Fact.NULL && !fact.field().equals(slot.field()));
  }

  static boolean isClose(MethodSymbol method) {
    return method.getSimpleName().contentEquals(CLOSE);
  }

  private @Nullable MethodSymbol find(ClassSymbol type, String name) {
    Types types = state.getTypes();
    MethodSymbol inherited = null;
    // The superclasses come before the interfaces, a class before what it extends.
    for (Type view : types.closure(type.type)) {
      MethodSymbol method = declared((ClassSymbol) view.tsym, name);
      if (method != null && hasBody(method)) {
        boolean ofClass = !view.tsym.isInterface();
        if (ofClass) {
          return method;
        }
        inherited = inherited == null ? method : inherited;
      }
    }
    return inherited;
  }

  /** To javac a default method is abstract too. */
  private static boolean hasBody(MethodSymbol method) {
    return (method.flags() & Flags.ABSTRACT) == 0 || (method.flags() & Flags.DEFAULT) != 0;
  }

  private @Nullable MethodSymbol declared(ClassSymbol type, String name) {
    for (Symbol member : type.members().getSymbolsByName(state.getName(name))) {
      if (member instanceof MethodSymbol method
          && !method.isStatic()
          // What a record tells of a component of that name.
          && (method.flags() & Flags.GENERATED_MEMBER) == 0
          && method.getParameters().isEmpty()) {
        return method;
      }
    }
    return null;
  }
}
