package dev.noleak.testkit;

import dev.noleak.testkit.report.Ruling;
import dev.noleak.testkit.report.TestName;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The same check without JUnit, for TestNG, Kotest or a main method: what the body hands over must
 * be collected once it returned. An object that the body captures cannot be: the caller holds it.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class LeakCheck {
  private final Plan plan;

  private LeakCheck(Plan plan) {
    this.plan = plan;
  }

  /** Runs {@code body} and judges with the defaults. See {@link #check}. */
  public static <E extends Exception> void run(Body<E> body) throws E {
    create().check(body);
  }

  /** One with the defaults of {@link NoLeak}. */
  public static LeakCheck create() {
    return new LeakCheck(Plan.DEFAULT);
  }

  /**
   * Waits no longer than {@code millis} milliseconds for what is let go late.
   *
   * @throws LeakError if it is negative
   */
  public LeakCheck patience(long millis) {
    if (millis < 0) {
      throw new LeakError(BadUse.patience("LeakCheck.patience(" + millis + ")"));
    }
    return new LeakCheck(plan.withPatience(millis));
  }

  /** Treats what only soft references hold in this way. */
  public LeakCheck softReferences(SoftReferences treatment) {
    return new LeakCheck(plan.withSoftReferences(treatment));
  }

  /** Leaves the heap dump of a failure in the folder of the reports. */
  public LeakCheck keepDump() {
    return new LeakCheck(plan.withKeptDump());
  }

  /**
   * Runs {@code body}, and judges what it handed over unless it throws.
   *
   * @throws LeakError if there is a leak; its message is the leak trace
   * @throws E what the body throws
   */
  public <E extends Exception> void check(Body<E> body) throws E {
    String caller = Place.callingClass();
    Scope scope = new Scope(new TestName("", caller, "", Place.ofCaller()), plan);
    body.run(scope);
    scope.end();
    Path reports = Path.of(System.getProperty(Reports.FOLDER, Reports.DEFAULT_FOLDER));
    List<Ruling> rulings = new Judge(Set.of(caller), reports).judge(List.of(scope));
    Judge.notes(rulings).forEach(System.err::println);
    Judge.throwIfAnyFails(rulings);
  }

  /**
   * What is run.
   *
   * @param <E> what it throws
   */
  @FunctionalInterface
  public interface Body<E extends Exception> {
    /** Hands over objects to {@code scope}, whose use ends when this returns. */
    void run(LeakScope scope) throws E;
  }
}
