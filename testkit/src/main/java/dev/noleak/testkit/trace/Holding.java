package dev.noleak.testkit.trace;

/** How one object on a path refers to the next. */
public enum Holding {
  /** By an instance field: {@code Client.failure}. */
  FIELD,
  /** By a static field: {@code static Pool.REGISTRY}. */
  STATIC_FIELD,
  /** As an element of an array, a list, a queue or a set: {@code ArrayList[3]}. */
  ELEMENT,
  /** As a key of a map. */
  KEY,
  /** As the value that a map has for a key, or of a thread local: {@code HashMap["c1"]}. */
  VALUE,
  /** As its class, or as what that class refers to beside its static fields and loader. */
  CLASS,
  /** As the class loader of a class. */
  LOADER
}
