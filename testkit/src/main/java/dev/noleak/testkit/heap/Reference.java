package dev.noleak.testkit.heap;

/**
 * How one object refers to another.
 *
 * @param kind the way
 * @param declaring the name of the class that declares the field; that of the object where there is
 *     none
 * @param field the field's name, or empty
 * @param index the place in an array, or -1
 */
public record Reference(Kind kind, String declaring, String field, int index) {
  /** The ways in which an object refers to another. */
  public enum Kind {
    /** By an instance field. */
    FIELD,
    /** By a static field of the class that the object is. */
    STATIC_FIELD,
    /** By a place of an array. */
    ELEMENT,
    /** As an object refers to its class. */
    CLASS,
    /** As a class refers to its loader. */
    LOADER,
    /** As a class refers to its superclass and the like. */
    OF_CLASS
  }
}
