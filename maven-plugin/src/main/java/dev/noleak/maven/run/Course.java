package dev.noleak.maven.run;

import dev.noleak.maven.runner.Event;
import dev.noleak.maven.runner.TestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has happened in the tests' JVM, as far as it has told. */
final class Course {
  private static final int MOST_NAMED = 3;

  private final Progress progress;
  private final Map<String, TestName> running = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private boolean found;
  private boolean done;
  private String broken = "";

  Course(Progress progress) {
    this.progress = progress;
  }

  void take(Event event) {
    switch (event.kind()) {
      case FOUND -> found = true;
      case STARTED -> running.put(event.test().id(), event.test());
      case PASSED -> end(event, Status.PASSED);
      case FAILED -> end(event, Status.FAILED);
      case SKIPPED -> end(event, Status.SKIPPED);
      case NOTE -> progress.note(event.failure().message());
      // A test whose end was never told must not pass for one that is over.
      case DONE -> done = running.isEmpty();
      case BROKEN -> broken = event.failure().message();
    }
  }

  private void end(Event event, Status status) {
    running.remove(event.test().id());
    Outcome outcome = new Outcome(event.test(), status, event.millis(), event.failure());
    outcomes.add(outcome);
    if (!outcome.isUntold()) {
      progress.ended(outcome);
    }
  }

  /** Whether there was any test to run. */
  boolean hasFound() {
    return found;
  }

  boolean isDone() {
    return done;
  }

  /** Why JUnit could not run the tests to the end, or empty. */
  String broken() {
    return broken;
  }

  /** Those of tests, and of classes and factories too. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** When it was, as the end of a sentence: {@code while FooTest.closes ran}. */
  String when() {
    List<TestName> tests = running.values().stream().filter(TestName::isTest).toList();
    if (!tests.isEmpty()) {
      String names =
          tests.stream().limit(MOST_NAMED).map(TestLines::name).collect(Collectors.joining(", "));
      int more = tests.size() - MOST_NAMED;
      return "while %s ran".formatted(more > 0 ? names + " and " + more + " more" : names);
    }
    return running.values().stream()
        .reduce((first, last) -> last)
        .map(last -> "in " + TestLines.name(last) + ", in no test")
        .orElse(outcomes.isEmpty() ? "before the first test" : "after the last test");
  }
}
