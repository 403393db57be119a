package dev.noleak.maven.inventory.facts;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the walk through a file is: in which classes, and what things are called there. */
final class Place {
  /**
   * A class that the walk is in.
   *
   * @param numbers how many of each simple name, or of none, have been numbered in it
   */
  private record Frame(TypeFacts type, Map<String, Integer> numbers) {}

  private final Header header;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable LocalNames locals;

  Place(Header header) {
    this.header = header;
  }

  void enter(TypeFacts type) {
    frames.push(new Frame(type, new HashMap<>()));
  }

  void leave() {
    frames.pop();
  }

  /** The class that the walk is in, or null above all. */
  @Nullable TypeFacts enclosing() {
    Frame frame = frames.peek();
    return frame == null ? null : frame.type();
  }

  /** The class that the walk is in, where it must be in one. */
  TypeFacts type() {
    return frames.getFirst().type();
  }

  /** What can be named here and not elsewhere. */
  @Nullable LocalNames locals() {
    return locals;
  }

  /** Forgets what has been declared since {@code before}. */
  void back(@Nullable LocalNames before) {
    locals = before;
  }

  /** The type variables of a method. */
  void variables(NodeList<TypeParameter> parameters) {
    for (Map.Entry<String, TypeName> each : TypeNames.bounds(parameters, locals).entrySet()) {
      locals = new LocalNames(each.getKey(), each.getValue(), locals);
    }
  }

  /** The full name of {@code node}; a local one can be named from here on. */
  String name(TypeDeclaration<?> node, boolean isLocal) {
    String simple = node.getNameAsString();
    TypeFacts enclosing = enclosing();
    if (enclosing == null) {
      return header.qualified(simple);
    }
    if (!isLocal) {
      return enclosing.name() + "." + simple;
    }
    String name = enclosing.name() + "." + number(simple) + simple;
    locals = new LocalNames(simple, TypeName.of(name), locals);
    return name;
  }

  /** The full name of a class that has none of its own. */
  String anonymousName() {
    return type().name() + "." + number("");
  }

  private int number(String simpleName) {
    return frames.getFirst().numbers().merge(simpleName, 1, Integer::sum);
  }
}
