package dev.noleak.maven.inventory.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with an annotation that may be {@code @NoLeak}.
 *
 * @param annotation the annotation's name as it is written
 * @param type the class that it stands in, or on
 * @param method the method that it stands on, or null where it holds for all tests of the class
 * @param names what may be names of types in all that it stands on, each once
 */
public record TestFacts(
    String annotation, TypeFacts type, @Nullable String method, int line, List<String> names) {

  public TestFacts {
    names = List.copyOf(names);
  }
}
