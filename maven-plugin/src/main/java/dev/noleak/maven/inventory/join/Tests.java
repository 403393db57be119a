package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.Header;
import dev.noleak.maven.inventory.facts.Import;
import dev.noleak.maven.inventory.facts.TestFacts;
import dev.noleak.maven.inventory.facts.TypeName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tests that watch for leaks name which class. */
final class Tests {
  private static final String PACKAGE = "dev.noleak.testkit";
  private static final String ANNOTATION = PACKAGE + ".NoLeak";

  private final Names names;
  private final Map<String, Set<TestFacts>> byType = new HashMap<>();

  Tests(Names names, List<TestFacts> candidates) {
    this.names = names;
    for (TestFacts test : candidates) {
      if (isNoLeak(test)) {
        add(test);
      }
    }
  }

  /** The tests that name the class {@code name}; where several have that name, they name each. */
  List<TestFacts> of(String name) {
    return List.copyOf(byType.getOrDefault(name, Set.of()));
  }

  private void add(TestFacts test) {
    for (String name : test.names()) {
      // Of Outer.FIELD.close() a part names the type.
      for (String part = name; !part.isEmpty(); part = withoutLast(part)) {
        Type type = names.resolve(TypeName.of(part), test.type());
        if (type.source() != null) {
          byType.computeIfAbsent(type.name(), each -> new LinkedHashSet<>()).add(test);
          break;
        }
      }
    }
  }

  private static String withoutLast(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private boolean isNoLeak(TestFacts test) {
    Type type = names.resolve(TypeName.of(test.annotation()), test.type());
    // The testkit is a library: the star that brings it may be one of several.
    return type.name().equals(ANNOTATION)
        || (type.source() == null && type.name().equals("NoLeak") && canSee(test.type().header()));
  }

  private static boolean canSee(Header header) {
    return header.packageName().equals(PACKAGE)
        || header.imports().stream()
            .filter(Import::isOnDemand)
            .anyMatch(each -> each.name().equals(PACKAGE));
  }
}
