package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.Header;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All classes of the sources, by name. Where two files declare one name, both are there. */
final class TypeIndex {
  private final Map<String, TypeFacts> first = new HashMap<>();
  private final Map<String, List<TypeFacts>> further = new HashMap<>();

  TypeIndex(List<TypeFacts> types) {
    for (TypeFacts type : types) {
      if (first.putIfAbsent(type.name(), type) != null) {
        further.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type);
      }
    }
  }

  /** The class {@code name}, that of the file {@code near} before the first of another. */
  @Nullable TypeFacts type(String name, @Nullable Header near) {
    TypeFacts type = first.get(name);
    if (type == null || type.header().equals(near)) {
      return type;
    }
    return further.getOrDefault(name, List.of()).stream()
        .filter(each -> each.header().equals(near))
        .findFirst()
        .orElse(type);
  }
}
