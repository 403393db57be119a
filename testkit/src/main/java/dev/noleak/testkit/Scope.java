package dev.noleak.testkit;

import dev.noleak.testkit.report.TestName;
import dev.noleak.testkit.verdict.Case;
import dev.noleak.testkit.verdict.Growth.Growing;
import dev.noleak.testkit.verdict.Instances;
import dev.noleak.testkit.verdict.Rule;
import dev.noleak.testkit.verdict.Subject;
import dev.noleak.testkit.verdict.Watched;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one test hands over. */
final class Scope implements LeakScope {
  private final TestName test;
  private final Plan plan;
  private final List<Watched> watched = new ArrayList<>();
  private final List<Instances> instances = new ArrayList<>();
  private final List<Growing> growing = new ArrayList<>();
  private boolean ended;
  private boolean failed;

  Scope(TestName test, Plan plan) {
    this.test = test;
    this.plan = plan;
  }

  TestName test() {
    return test;
  }

  Plan plan() {
    return plan;
  }

  @Override
  public <T> T track(T object, String reason) {
    return take(object, reason, plan.closed() ? Rule.CLOSED : Rule.COLLECTED);
  }

  @Override
  public <T> T closed(T object) {
    return take(object, "", Rule.CLOSED);
  }

  private synchronized <T> T take(T object, String reason, Rule rule) {
    if (ended) {
      String thread = Thread.currentThread().getName();
      throw new LeakError(BadUse.trackedAfterEnd(test.display(), thread));
    }
    requireMortal(object);
    watch(object, new Subject(rule, object.getClass().getName(), reason, Place.ofCaller()));
    return object;
  }

  private static void requireMortal(@Nullable Object object) {
    if (object == null) {
      throw new LeakError(BadUse.trackedNull());
    }
    String undying = Undying.name(object);
    if (undying != null) {
      throw new LeakError(BadUse.undying(object.getClass().getName(), undying));
    }
  }

  /** Watches {@code object} unless it is watched by the same rule already. */
  synchronized void watch(Object object, Subject subject) {
    boolean known =
        watched.stream()
            .anyMatch(other -> other.refersTo(object) && other.subject().rule() == subject.rule());
    if (!known) {
      watched.add(new Watched(object, subject));
    }
  }

  synchronized void watch(Instances counted) {
    instances.add(counted);
  }

  synchronized void watch(List<Growing> classes) {
    growing.addAll(classes);
  }

  synchronized Case all() {
    return new Case(watched, instances, growing);
  }

  /** From now on nothing is taken any more. */
  synchronized void end() {
    ended = true;
  }

  /** What failed is not judged: its Throwable is kept to the end of the run. */
  synchronized void fail() {
    failed = true;
  }

  synchronized boolean hasFailed() {
    return failed;
  }
}
