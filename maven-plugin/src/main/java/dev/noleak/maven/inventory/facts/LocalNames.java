package dev.noleak.maven.inventory.facts;

import org.jspecify.annotations.Nullable;

/**
 * The local classes and the type variables of methods that can be named at a place, the nearest
 * first.
 */
record LocalNames(String name, TypeName type, @Nullable LocalNames next) {
  static @Nullable TypeName find(@Nullable LocalNames locals, String name) {
    for (LocalNames at = locals; at != null; at = at.next) {
      if (at.name.equals(name)) {
        return at.type;
      }
    }
    return null;
  }
}
