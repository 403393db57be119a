package dev.noleak.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a test is judged: what its annotations say in the end.
 *
 * @param oncePerClass whether at the end of its class
 * @param softReferences what becomes of softly held objects
 * @param patience in milliseconds
 * @param keepDump whether the dump of a failure is kept
 * @param closed whether all tracked objects are judged as closed ones
 * @param repeat how often its body runs
 * @param types those whose instances are counted
 * @param expected why it is known to leak, or null
 * @param skipped why it is not judged, or null
 */
record Plan(
    boolean oncePerClass,
    SoftReferences softReferences,
    long patience,
    boolean keepDump,
    boolean closed,
    int repeat,
    List<Class<?>> types,
    @Nullable String expected,
    @Nullable String skipped) {
  static final Plan DEFAULT =
      new Plan(false, SoftReferences.WARN, 5_000, false, false, 1, List.of(), null, null);

  Plan {
    types = List.copyOf(types);
  }

  Plan withPatience(long millis) {
    return new Plan(
        oncePerClass, softReferences, millis, keepDump, closed, repeat, types, expected, skipped);
  }

  Plan withSoftReferences(SoftReferences treatment) {
    return new Plan(
        oncePerClass, treatment, patience, keepDump, closed, repeat, types, expected, skipped);
  }

  Plan withKeptDump() {
    return new Plan(
        oncePerClass, softReferences, patience, true, closed, repeat, types, expected, skipped);
  }
}
