package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.FieldFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;

/**
 * A field through which a Throwable may be reachable from a closed object.
 *
 * @param declaring the class that declares it: the closeable one or one above it
 * @param path the field, or where that is a holder, {@code field.inner}
 * @param type the type of what has the Throwable, as it is written
 */
public record Slot(TypeFacts declaring, FieldFacts field, String path, String type) {}
