package dev.noleak.maven.report.page;

import dev.noleak.maven.report.Leak;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the page has each leak: where several classes are at fault, the first one has it. */
final class Drawn {
  private final Map<String, Anchor> places = new HashMap<>();

  /** The class that has {@code leak} already, or null: then {@code here} has it from now on. */
  @Nullable Anchor elsewhere(Leak leak, Anchor here) {
    return places.putIfAbsent(leak.id(), here);
  }
}
