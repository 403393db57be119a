package dev.noleak.maven.inventory.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration of a class says by itself. One is equal to itself alone: two files may declare
 * one name.
 *
 * @param enclosing the class around it
 * @param name {@code package.Outer.Inner}, as the checker has it: an anonymous class is {@code
 *     Outer.1}, a local one {@code Outer.1Local}
 * @param simpleName empty for an anonymous class
 * @param line where its name stands
 * @param isHidden whether it is nested, local or package-private
 * @param parameters its type variables with their bounds
 * @param supertypes what it extends and implements
 * @param fields its instance fields that refer to objects
 * @param stores what its file stores in fields
 */
public record TypeFacts(
    Header header,
    @Nullable TypeFacts enclosing,
    String name,
    String simpleName,
    Form form,
    int line,
    boolean isHidden,
    Map<String, TypeName> parameters,
    List<TypeName> supertypes,
    List<FieldFacts> fields,
    Closing closing,
    Opening opening,
    Stores stores) {

  /** What is declared. */
  public enum Form {
    CLASS,
    ENUM,
    RECORD,
    /** Or an annotation. */
    INTERFACE,
    ANONYMOUS
  }

  /** Whether it declares an instance method {@code close()}. */
  public enum Closing {
    NONE,
    /** One that subclasses do not inherit. */
    PRIVATE,
    INHERITED
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name;
  }
}
