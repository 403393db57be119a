package dev.noleak.maven.inventory.facts;

import java.util.List;

/**
 * A type as a source file writes it, its name not looked up yet.
 *
 * @param name with dots where it is written with dots; for a local class the name in reports
 * @param arguments the type arguments; a wildcard by its upper bound
 * @param dimensions how many pairs of brackets follow
 */
public record TypeName(String name, List<TypeName> arguments, int dimensions) {
  /** What has no better bound. */
  public static final TypeName OBJECT = TypeName.of("java.lang.Object");

  public TypeName {
    arguments = List.copyOf(arguments);
  }

  /** A type without arguments. */
  public static TypeName of(String name) {
    return new TypeName(name, List.of(), 0);
  }
}
