package dev.noleak.testkit.trace;

/**
 * One reference on a path.
 *
 * @param owner the class of the object that refers, by its qualified name; for a static field the
 *     class that declares it
 * @param holding how it refers
 * @param name of the field, or the key or index in text, as far as it can be told without running
 *     anybody's code; empty where there is none
 * @param target the class of the object that is referred to, by its qualified name
 * @param isThrowable whether that object is a Throwable
 * @param message the message of that Throwable, or empty
 */
public record Step(
    String owner,
    Holding holding,
    String name,
    String target,
    boolean isThrowable,
    String message) {}
