package dev.noleak.testkit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a test that passes costs with {@code @NoLeak}, beside the least that could be done. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(3)
public class PassingTestBenchmark {
  private static final int OBJECT = 1024;

  /** How many megabytes are alive meanwhile. */
  @Param({"20", "200"})
  public int heap;

  private List<byte[]> alive = List.of();
  private Launcher launcher = LauncherFactory.create();

  @Setup
  public void fill() {
    alive = new ArrayList<>();
    for (int i = 0; i < heap * 1024; i++) {
      alive.add(new byte[OBJECT - 16]);
    }
    launcher = LauncherFactory.create();
  }

  /** The floor: one collection, and one weak reference that is asked. */
  @Benchmark
  public List<byte[]> bareCollection() {
    collectDropped();
    return alive;
  }

  /** A test that tracks one object, which is collected. */
  @Benchmark
  @OperationsPerInvocation(PassingTests.TESTS)
  public List<byte[]> noLeakTest() {
    run(PassingTests.Tracked.class);
    return alive;
  }

  /** The same floor as a test, without our extension. */
  @Benchmark
  @OperationsPerInvocation(PassingTests.TESTS)
  public List<byte[]> bareTest() {
    run(PassingTests.Bare.class);
    return alive;
  }

  /** What is ours without JUnit. */
  @Benchmark
  public List<byte[]> leakCheck() {
    LeakCheck.run(scope -> scope.track(new Object()));
    return alive;
  }

  /** One collection nearly always; now and then a compiled frame keeps what it has made. */
  static void collectDropped() {
    WeakReference<Object> reference = dropped();
    do {
      System.gc();
    } while (!reference.refersTo(null));
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static WeakReference<Object> dropped() {
    return new WeakReference<>(new Object());
  }

  private void run(Class<?> test) {
    TestPlan plan =
        launcher.discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .build());
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(plan, listener);
    requireThat(listener.getSummary().getTestsSucceededCount() == PassingTests.TESTS);
  }

  private static void requireThat(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("the benchmark does not do what it says");
    }
  }
}
