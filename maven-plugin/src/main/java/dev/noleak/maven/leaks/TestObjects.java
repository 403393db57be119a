package dev.noleak.maven.leaks;

import com.google.gson.JsonArray;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Status;
import java.util.List;
import java.util.Map;

/**
 * What the testkit says of the objects that tests handed over.
 *
 * @param byTest by the unique id of the test, the class or the factory that they belong to
 */
public record TestObjects(Map<String, JsonArray> byTest) {
  public TestObjects {
    byTest = Map.copyOf(byTest);
  }

  /** Those of {@code outcome}; none where the testkit has not judged it. */
  JsonArray of(Outcome outcome) {
    return byTest.getOrDefault(outcome.test().id(), new JsonArray());
  }

  /**
   * Of {@code all} what there is to tell: the tests, and the classes and factories that failed or
   * that objects belong to.
   */
  public List<Outcome> worthTelling(List<Outcome> all) {
    return all.stream().filter(outcome -> !outcome.isUntold() || !of(outcome).isEmpty()).toList();
  }

  /** Whether tests passed, and the testkit knows of none. */
  public boolean lack(List<Outcome> all) {
    return byTest.isEmpty()
        && all.stream().anyMatch(each -> each.test().isTest() && each.status() == Status.PASSED);
  }
}
