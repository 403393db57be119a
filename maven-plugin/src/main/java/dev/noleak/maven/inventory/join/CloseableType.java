package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.facts.TestFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;
import java.util.List;

/**
 * A class whose objects can be closed.
 *
 * @param isAutoCloseable whether a try statement can close them
 */
public record CloseableType(
    TypeFacts type, boolean isAutoCloseable, List<Slot> slots, List<TestFacts> tests) {

  public CloseableType {
    slots = List.copyOf(slots);
    tests = List.copyOf(tests);
  }
}
