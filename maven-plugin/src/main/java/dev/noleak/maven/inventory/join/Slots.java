package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.FieldFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.facts.TypeFacts.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The slots of a class, by its fields' types and by what is stored in them. */
final class Slots {
  private final Names names;
  private final Hierarchy hierarchy;
  private final Set<String> storedAnywhere;

  /**
   * @param storedAnywhere the names of all fields that some file stores in
   */
  Slots(Names names, Hierarchy hierarchy, Set<String> storedAnywhere) {
    this.names = names;
    this.hierarchy = hierarchy;
    this.storedAnywhere = storedAnywhere;
  }

  /**
   * The slots of {@code type}, a superclass's before its own.
   *
   * @param objects which fields for any object get a Throwable: their types do not tell
   */
  List<Slot> of(TypeFacts type, ObjectFields objects) {
    List<Slot> slots = new ArrayList<>();
    for (TypeFacts each : hierarchy.classes(type)) {
      for (FieldFacts field : each.fields()) {
        if (isStored(each, field)) {
          slots.addAll(of(each, field, objects));
        }
      }
    }
    return slots;
  }

  /** Tells of fields for any object. */
  interface ObjectFields {
    /** Whether a Throwable is stored in the {@code field} of {@code type}. */
    boolean getThrowables(TypeFacts type, FieldFacts field);
  }

  private List<Slot> of(TypeFacts declaring, FieldFacts field, ObjectFields objects) {
    Type type = names.resolve(field.type(), declaring);
    // A final one that was passed in is what the object is about; a new one is a creation trace.
    boolean counts = !field.isFinal() || declaring.stores().creationIn(field.name());
    boolean refers =
        hierarchy.isThrowable(type)
            ? counts
            : hierarchy.holdsThrowable(type)
                || (counts && isForAnyObject(type) && objects.getThrowables(declaring, field));
    if (refers) {
      return List.of(new Slot(declaring, field, field.name(), field.written()));
    }
    TypeFacts holder = type.source();
    return holder == null || type.dimensions() > 0 || holder.equals(declaring)
        ? List.of()
        : inner(declaring, field, holder);
  }

  private List<Slot> inner(TypeFacts declaring, FieldFacts field, TypeFacts holder) {
    List<Slot> slots = new ArrayList<>();
    boolean isClass = holder.form() == Form.CLASS || holder.form() == Form.RECORD;
    for (FieldFacts each : isClass && holder.isHidden() ? holder.fields() : List.<FieldFacts>of()) {
      Type type = names.resolve(each.type(), holder);
      if (isStored(holder, each)
          && (hierarchy.isThrowable(type) || hierarchy.holdsThrowable(type))) {
        slots.add(new Slot(declaring, field, field.name() + "." + each.name(), each.written()));
      }
    }
    return slots;
  }

  private boolean isStored(TypeFacts declaring, FieldFacts field) {
    return field.isComponent()
        || declaring.stores().anyIn(field.name())
        || (!field.isPrivate() && storedAnywhere.contains(field.name()));
  }

  private static boolean isForAnyObject(Type type) {
    return type.dimensions() == 0
        && type.variable() == null
        && (type.name().equals("java.lang.Object") || type.name().equals("java.io.Serializable"));
  }
}
