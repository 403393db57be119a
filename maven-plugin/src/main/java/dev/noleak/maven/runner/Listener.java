package dev.noleak.maven.runner;

import dev.noleak.maven.runner.Event.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells how tests begin and end, in words: an object of theirs that it kept would be a leak. */
final class Listener implements TestExecutionListener {
  /** What the testkit publishes its notes under. */
  private static final String NOTE = "noleak";

  private final EventFile events;
  private final TestPlan plan;
  private final Map<String, Long> started = new ConcurrentHashMap<>();

  Listener(EventFile events, TestPlan plan) {
    this.events = events;
    this.plan = plan;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    started.put(test.getUniqueId(), System.nanoTime());
    events.tell(Event.of(Kind.STARTED, name(test)));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skip(test, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    long nanos = System.nanoTime() - started.getOrDefault(test.getUniqueId(), System.nanoTime());
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    Failure failure = result.getThrowable().map(Failure::of).orElse(Failure.NONE);
    switch (result.getStatus()) {
      case SUCCESSFUL -> events.tell(new Event(Kind.PASSED, name(test), millis, failure));
      case FAILED -> events.tell(new Event(Kind.FAILED, name(test), millis, failure));
      case ABORTED -> skip(test, failure.message());
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    String note = entry.getKeyValuePairs().get(NOTE);
    if (note != null) {
      events.tell(Event.of(Kind.NOTE, name(test), note));
    }
  }

  /** A test, or in a class or factory those that will never begin. */
  private void skip(TestIdentifier skipped, String reason) {
    Set<TestIdentifier> below = plan.getDescendants(skipped);
    if (below.isEmpty()) {
      tellSkipped(skipped, reason);
    } else {
      events.tell(Event.of(Kind.PASSED, name(skipped)));
    }
    for (TestIdentifier test : below) {
      boolean isLast = plan.getChildren(test.getUniqueIdObject()).isEmpty();
      if (isLast && !started.containsKey(test.getUniqueId())) {
        tellSkipped(test, reason);
      }
    }
  }

  private void tellSkipped(TestIdentifier test, String reason) {
    events.tell(Event.of(Kind.SKIPPED, name(test), reason));
  }

  private TestName name(TestIdentifier test) {
    String type = test.getDisplayName();
    String method = "";
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent()) {
      TestSource source = at.get().getSource().orElse(null);
      if (source instanceof MethodSource found) {
        type = found.getClassName();
        method = found.getMethodName();
        break;
      }
      if (source instanceof ClassSource found) {
        type = found.getClassName();
        break;
      }
      at = plan.getParent(at.get());
    }
    return new TestName(test.getUniqueId(), test.isTest(), type, method, test.getDisplayName());
  }
}
