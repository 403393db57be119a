package dev.noleak.maven.runner;

import dev.noleak.maven.runner.Event.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The main class of the tests' JVM. */
public final class Runner {
  private static final String REPORTS = "noleak.reports";
  private static final String BASE = "basedir";

  private Runner() {}

  /** Runs the tests that the settings ask for; the first argument names their file. */
  public static void main(String[] arguments) throws IOException {
    Properties settings = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      settings.load(in);
    }
    // Many tests find their files by it.
    System.setProperty(BASE, settings.getProperty(BASE));
    System.setProperty(REPORTS, settings.getProperty(REPORTS));
    try (EventFile events = new EventFile(Path.of(settings.getProperty("events")))) {
      try {
        run(settings, events);
        events.tell(Event.of(Kind.DONE));
      } catch (Throwable e) {
        // Out of memory, too: that is nothing which Maven should have to guess.
        e.printStackTrace();
        events.tell(Event.of(Kind.BROKEN, TestName.NONE, String.valueOf(e)));
      }
    }
    // A test may have left a thread behind.
    System.exit(0);
  }

  private static void run(Properties settings, EventFile events) {
    TestPatterns patterns = patterns(settings.getProperty("filter"));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                DiscoverySelectors.selectClasspathRoots(
                    Set.of(Path.of(settings.getProperty("tests")))))
            .filters(classes(patterns), new OwnTests(patterns))
            .configurationParameter(REPORTS, settings.getProperty(REPORTS))
            .build();
    try (LauncherSession session = LauncherFactory.openSession()) {
      Launcher launcher = session.getLauncher();
      TestPlan plan = launcher.discover(request);
      if (plan.containsTests()) {
        events.tell(Event.of(Kind.FOUND));
      }
      launcher.execute(plan, new Listener(events, plan));
    }
  }

  /**
   * A class inside another is found by JUnit as a part of that, or is nobody's test but an example
   * of one.
   */
  private static ClassNameFilter classes(TestPatterns patterns) {
    return name -> FilterResult.includedIf(name.indexOf('$') < 0 || patterns.nameNested(name));
  }

  private static TestPatterns patterns(String filter) {
    return new TestPatterns(filter.isEmpty() ? List.of() : List.of(filter.split(",")));
  }
}
