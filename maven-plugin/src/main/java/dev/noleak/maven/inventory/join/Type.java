package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.TypeFacts;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type whose name was looked up.
 *
 * @param name the full name, or as much of it as is known
 * @param source its declaration, or null where that is not among the sources
 * @param variable where it is the bound of a type variable, the variable's name
 */
record Type(
    String name,
    @Nullable TypeFacts source,
    List<Type> arguments,
    int dimensions,
    @Nullable String variable) {

  Type {
    arguments = List.copyOf(arguments);
  }

  static Type of(String name) {
    return new Type(name, null, List.of(), 0, null);
  }

  static Type of(TypeFacts source) {
    return new Type(source.name(), source, List.of(), 0, null);
  }

  Type with(List<Type> newArguments, int newDimensions) {
    return new Type(name, source, newArguments, newDimensions, variable);
  }

  /** This type where the type variables of a class are {@code values}. */
  Type where(Map<String, Type> values) {
    Type value = variable == null ? null : values.get(variable);
    if (value != null) {
      return value.with(value.arguments, value.dimensions + dimensions);
    }
    return arguments.isEmpty()
        ? this
        : with(arguments.stream().map(each -> each.where(values)).toList(), dimensions);
  }

  /** The values of the type variables that its declaration has; none for a raw type. */
  Map<String, Type> values() {
    Map<String, Type> values = new HashMap<>();
    if (source != null && source.parameters().size() == arguments.size()) {
      Iterator<Type> each = arguments.iterator();
      source.parameters().keySet().forEach(parameter -> values.put(parameter, each.next()));
    }
    return values;
  }
}
