package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.facts.TypeFacts.Closing;
import dev.noleak.maven.inventory.facts.TypeFacts.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands above a class, through as many files as it takes, and what follows from that. */
final class Hierarchy {
  private static final String THROWABLE = "java.lang.Throwable";
  private static final List<String> HOLDERS =
      List.of(
          "java.util.concurrent.atomic.AtomicReference",
          "java.util.concurrent.atomic.AtomicReferenceArray",
          "java.util.Optional",
          "java.lang.ThreadLocal",
          "java.util.Collection",
          "java.util.Map",
          "java.util.concurrent.CompletableFuture");

  private final Names names;
  private final Jre jre;
  private final Map<TypeFacts, Above> known = new HashMap<>();

  Hierarchy(Names names, Jre jre) {
    this.names = names;
    this.jre = jre;
  }

  /**
   * @param sources the classes of the sources, a nearer one first
   * @param others the names of the nearest that are not among the sources
   */
  private record Above(Set<TypeFacts> sources, Set<String> others) {}

  /** Whether an object of {@code type} can be closed, as far as the sources and the JRE tell. */
  boolean isCloseable(TypeFacts type) {
    if (type.form() == Form.INTERFACE) {
      return false;
    }
    Above above = above(type);
    return type.closing() != Closing.NONE
        || above.sources.stream().anyMatch(each -> each.closing() == Closing.INHERITED)
        || above.others.stream().anyMatch(jre::closes);
  }

  /** Whether a try statement can close it. */
  boolean isAutoCloseable(TypeFacts type) {
    return above(type).others.stream()
        .anyMatch(each -> jre.isSubtype(each, "java.lang.AutoCloseable"));
  }

  /** The classes of the sources that {@code type} extends, the topmost first, then itself. */
  List<TypeFacts> classes(TypeFacts type) {
    Set<TypeFacts> classes = new LinkedHashSet<>();
    for (TypeFacts each : above(type).sources) {
      if (each.form() != Form.INTERFACE) {
        classes.add(each);
      }
    }
    List<TypeFacts> topmostFirst = new ArrayList<>(classes);
    Collections.reverse(topmostFirst);
    topmostFirst.add(type);
    return topmostFirst;
  }

  /**
   * Whether values of {@code type} are Throwables. Of a library's class there is only the name:
   * that of an exception nearly always ends so.
   */
  boolean isThrowable(Type type) {
    if (type.dimensions() > 0) {
      return false;
    }
    if (type.source() == null) {
      return isThrowable(type.name());
    }
    return above(type.source()).others.stream().anyMatch(this::isThrowable);
  }

  private boolean isThrowable(String name) {
    return jre.isSubtype(name, THROWABLE) || (!jre.has(name) && name.endsWith("Exception"));
  }

  /** Whether a Throwable is one step from what a field of {@code type} refers to. */
  boolean holdsThrowable(Type type) {
    if (type.dimensions() > 0) {
      return type.dimensions() == 1 && isThrowable(type.with(type.arguments(), 0));
    }
    return holdsThrowable(type, new LinkedHashSet<>());
  }

  private boolean holdsThrowable(Type type, Set<TypeFacts> seen) {
    TypeFacts source = type.source();
    if (source == null) {
      return HOLDERS.stream()
          .flatMap(holder -> jre.as(type, holder).stream())
          .anyMatch(view -> view.arguments().stream().anyMatch(this::isThrowable));
    }
    return seen.add(source)
        && names.supertypes(source).stream()
            .anyMatch(above -> holdsThrowable(above.where(type.values()), seen));
  }

  private Above above(TypeFacts type) {
    Above above = known.get(type);
    if (above == null) {
      above = new Above(new LinkedHashSet<>(), new LinkedHashSet<>());
      climb(type, above);
      above.sources.remove(type);
      known.put(type, above);
    }
    return above;
  }

  private void climb(TypeFacts type, Above above) {
    for (Type each : names.supertypes(type)) {
      TypeFacts source = each.source();
      if (source == null) {
        above.others.add(each.name());
      } else if (above.sources.add(source)) {
        climb(source, above);
      }
    }
  }
}
