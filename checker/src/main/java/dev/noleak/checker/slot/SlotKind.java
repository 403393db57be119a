package dev.noleak.checker.slot;

/** The form in which a slot holds its Throwable: it decides what counts as a clear. */
public enum SlotKind {
  /** A field whose type is a Throwable. */
  PLAIN,
  /** A field of a supertype of Throwable, {@code Object} say, that the class stores one in. */
  OBJECT,
  /** A {@code final} field that the class fills with a new Throwable: nothing can clear it. */
  CREATION_TRACE,
  /** An array of Throwables. */
  ARRAY,
  /** An {@code AtomicReference} to a Throwable. */
  ATOMIC_REFERENCE,
  /** An {@code AtomicReferenceArray} of Throwables. */
  ATOMIC_ARRAY,
  /** An {@code Optional} Throwable. */
  OPTIONAL,
  /** A {@code ThreadLocal} Throwable. */
  THREAD_LOCAL,
  /** A collection or a map with Throwables among its elements, keys or values. */
  CONTAINER;

  /** Whether what the field refers to is no Throwable itself, and can be given others. */
  boolean refersToMore() {
    return switch (this) {
      case PLAIN, OBJECT, CREATION_TRACE, OPTIONAL -> false;
      case ARRAY, ATOMIC_REFERENCE, ATOMIC_ARRAY, THREAD_LOCAL, CONTAINER -> true;
    };
  }
}
