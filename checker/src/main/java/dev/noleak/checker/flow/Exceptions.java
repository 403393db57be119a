package dev.noleak.checker.flow;

import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.errorprone.dataflow.cfg.block.Block;
import org.checkerframework.errorprone.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.errorprone.dataflow.cfg.node.Node;

/** Which exceptions of a node are ways out, and the state that each of them takes along. */
final class Exceptions {
  private final Types types;
  private final Symtab symbols;

  Exceptions(Context context) {
    this.types = Types.instance(context);
    this.symbols = Symtab.instance(context);
  }

  /** The states along the exceptional edges of {@code node}. */
  Map<TypeMirror, KeptSlots> edges(Node node, KeptSlots checked, KeptSlots unchecked) {
    Map<TypeMirror, KeptSlots> edges = new LinkedHashMap<>();
    Block block = node.getBlock();
    if (block instanceof ExceptionBlock exceptional) {
      for (TypeMirror type : exceptional.getExceptionalSuccessors().keySet()) {
        edges.put(type, isChecked(type) ? checked : unchecked);
      }
    }
    return edges;
  }

  /** Whether {@code block} has an edge for a checked exception that ends in {@code target}. */
  boolean hasCheckedEdge(ExceptionBlock block, Predicate<Block> target) {
    return block.getExceptionalSuccessors().entrySet().stream()
        .anyMatch(edge -> isChecked(edge.getKey()) && edge.getValue().stream().anyMatch(target));
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
