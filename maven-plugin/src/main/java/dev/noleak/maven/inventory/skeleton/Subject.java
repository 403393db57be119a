package dev.noleak.maven.inventory.skeleton;

import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.join.CloseableType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How a test in the same package writes of a closeable class. */
record Subject(CloseableType closeable) {
  private static final Set<String> TAKEN = Set.of("scope", "held", "open", "yield");

  /** {@code Outer.Inner}. */
  String name() {
    return name(closeable.type());
  }

  private static String name(TypeFacts type) {
    String packageName = type.header().packageName();
    return packageName.isEmpty() ? type.name() : type.name().substring(packageName.length() + 1);
  }

  /** The simple name of the outermost class. */
  String outermost() {
    return name().split("\\.", -1)[0];
  }

  /** The type of a variable for it, without a warning about a raw type. */
  String type() {
    return type(closeable.type());
  }

  private static String type(TypeFacts type) {
    int parameters = type.parameters().size();
    String wildcards = parameters == 0 ? "" : "<" + "?, ".repeat(parameters - 1) + "?>";
    TypeFacts enclosing = type.enclosing();
    if (enclosing == null) {
      return type.simpleName() + wildcards;
    }
    String around = type.opening().isInner() ? type(enclosing) : name(enclosing);
    return around + "." + type.simpleName() + wildcards;
  }

  /** How to make one: where only a person knows, by a method to fill in. */
  String opened() {
    boolean byConstructor =
        closeable.type().opening().byConstructor()
            && !closeable.type().opening().isAbstract()
            && !closeable.type().opening().isInner();
    String diamond = closeable.type().parameters().isEmpty() ? "" : "<>";
    return byConstructor ? "new " + name() + diamond + "()" : "open()";
  }

  /** A name for a variable. */
  String variable() {
    String simple = closeable.type().simpleName();
    int first = Character.charCount(simple.codePointAt(0));
    String name = simple.substring(0, first).toLowerCase(Locale.ROOT) + simple.substring(first);
    return SourceVersion.isKeyword(name) || TAKEN.contains(name) ? "closeable" : name;
  }

  /** Where it can keep a Throwable, for a sentence; empty where that is not known. */
  String slots() {
    return closeable.slots().stream()
        .map(slot -> "'" + slot.path() + "'")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
