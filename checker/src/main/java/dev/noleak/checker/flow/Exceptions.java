package dev.noleak.checker.flow;

import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import javax.lang.model.type.TypeMirror;

/** Which exceptions count as ways out. */
final class Exceptions {
  private final Types types;
  private final Symtab symbols;

  Exceptions(Context context) {
    this.types = Types.instance(context);
    this.symbols = Symtab.instance(context);
  }

  /**
   * Whether the compiler makes callers care for {@code type}. A type variable stands for whatever a
   * caller likes, most often for an unchecked one: it is none.
   */
  boolean isChecked(TypeMirror type) {
    Type thrown = (Type) type;
    return thrown.hasTag(TypeTag.CLASS)
        && !types.isSubtype(thrown, symbols.runtimeExceptionType)
        && !types.isSubtype(thrown, symbols.errorType);
  }
}
