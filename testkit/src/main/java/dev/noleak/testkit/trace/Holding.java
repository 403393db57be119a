package dev.noleak.testkit.trace;

/** How one object on a path refers to the next. */
public enum Holding {
  /** By an instance field: {@code Client.failure}. */
  FIELD,
  /** By a static field: {@code static Pool.REGISTRY}. */
  STATIC_FIELD,
  /** As an element of an array or a list: {@code ArrayList[3]}. */
  ELEMENT,
  /** As a key of a map or an element of a set. */
  KEY,
  /** As the value that a map has for a key: {@code HashMap["c1"]}. */
  VALUE
}
