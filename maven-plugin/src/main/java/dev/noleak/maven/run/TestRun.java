package dev.noleak.maven.run;

import dev.noleak.maven.launch.TestJvm;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * One run of a project's tests.
 *
 * @param base the project's folder
 * @param tests the folder of its test classes
 * @param reports the folder that the testkit writes to
 * @param filter which tests are asked for, or empty for all
 * @param limit how long it may take; zero is for ever
 * @param output where what they print goes
 */
public record TestRun(
    Path base, Path tests, Path reports, String filter, Duration limit, TestOutput output) {
  /** How long a JVM may take to end when its tests are over. */
  private static final Duration FAREWELL = Duration.ofSeconds(30);

  /**
   * Has {@code jvm} run the tests.
   *
   * @return the outcomes, those of classes and factories too; empty if there are no tests
   * @throws NotAnalysedException if the JVM did not come to an end of its own
   */
  public List<Outcome> in(TestJvm jvm, WorkFolder work, Progress progress)
      throws NotAnalysedException, IOException {
    Path events = Files.createFile(work.path().resolve("events.txt"));
    Path settings = work.path().resolve("tests.properties");
    try (OutputStream out = Files.newOutputStream(settings)) {
      settings(events).store(out, null);
    }
    Course course = new Course(progress);
    try (EventReader reader = new EventReader(events)) {
      Clock clock = new Clock(course, limit);
      OptionalInt code =
          jvm.run(
              base,
              work.path(),
              settings,
              output.file(),
              () -> {
                follow(reader, course);
                return clock.goesOn();
              });
      follow(reader, course);
      judge(course, code);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return course.hasFound() ? course.outcomes() : List.of();
  }

  private Properties settings(Path events) {
    Properties settings = new Properties();
    settings.setProperty("basedir", base.toString());
    settings.setProperty("noleak.reports", reports.toString());
    settings.setProperty("tests", TestJvm.shortened(base, tests));
    settings.setProperty("events", TestJvm.shortened(base, events));
    settings.setProperty("filter", filter);
    return settings;
  }

  private static void follow(EventReader reader, Course course) {
    try {
      reader.more().forEach(course::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void judge(Course course, OptionalInt code) throws NotAnalysedException, IOException {
    if (course.isDone()) {
      return;
    }
    if (!course.broken().isEmpty()) {
      throw new NotAnalysedException(
          "JUnit broke off %s: %s (more in %s)%s"
              .formatted(
                  course.when(), Printable.line(course.broken()), output.shown(), output.remedy()));
    }
    if (code.isEmpty()) {
      throw new NotAnalysedException(
          "the test JVM was stopped after %d s %s; mend what does not end, or give it more time with -Dnoleak.test.timeout=SECONDS (0: no limit); what the tests printed is in %s%s"
              .formatted(limit.toSeconds(), course.when(), output.shown(), output.remedy()));
    }
    throw new NotAnalysedException(
        "the test JVM ended with %d %s, %s; what the tests printed is in %s%s"
            .formatted(
                code.getAsInt(), course.when(), cause(course), output.shown(), output.remedy()));
  }

  private String cause(Course course) throws IOException {
    Optional<String> said =
        course.hasFound() ? output.lastWords() : Optional.of(output.firstWords());
    return said.map(line -> "saying: " + Printable.line(line))
        .orElse("as after System.exit, Runtime.halt or a crash: no test may end the JVM");
  }

  /** Whether there is time left. */
  private static final class Clock {
    private final Course course;
    private final Duration limit;
    private final long start = System.nanoTime();
    private long over;

    Clock(Course course, Duration limit) {
      this.course = course;
      this.limit = limit;
    }

    boolean goesOn() {
      long now = System.nanoTime();
      if (course.isDone() && over == 0) {
        over = now;
      }
      return over == 0
          ? limit.isZero() || now - start < limit.toNanos()
          : now - over < FAREWELL.toNanos();
    }
  }
}
