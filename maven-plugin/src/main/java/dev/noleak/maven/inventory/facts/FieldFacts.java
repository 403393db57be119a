package dev.noleak.maven.inventory.facts;

/**
 * An instance field that refers to an object; the component of a record too.
 *
 * @param written its type as it stands in the source
 * @param isComponent whether every constructor fills it
 */
public record FieldFacts(
    String name,
    TypeName type,
    String written,
    int line,
    boolean isFinal,
    boolean isPrivate,
    boolean isComponent) {}
