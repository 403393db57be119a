package dev.noleak.maven.report;

import dev.noleak.maven.leaks.WatchedObject;
import java.util.List;

/**
 * A leak, as the first of the tests that show it tells it.
 *
 * @param object what should have gone
 * @param tests the tests that show it
 * @param expected whether they pass nevertheless, since they say that they know
 */
public record Leak(WatchedObject object, List<String> tests, boolean expected) {
  public Leak {
    tests = List.copyOf(tests);
  }

  /** The same for all that show this leak, in whichever class. */
  public String id() {
    return id(object);
  }

  static String id(WatchedObject object) {
    return object.leakId() == null ? object.type() + " " + object.why() : object.leakId();
  }
}
