package dev.noleak.maven.report;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.Leaks;
import dev.noleak.maven.leaks.TestResult;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.outcome.SetAside;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import dev.noleak.maven.sarif.SarifReport;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module with sources and what the goals would have written of it. */
public final class SampleModule {
  private static final String PAGE = "https://noleak.dev/checker/docs/CloseKeepsThrowable.md";
  private static final Rule RULE =
      new Rule("CloseKeepsThrowable", "close() keeps a stored Throwable.", "warning", PAGE);

  private final Path root;
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<Inventory.Closeable> closeables = new ArrayList<>();
  private final List<TestResult> tests = new ArrayList<>();

  /**
   * @param root the top folder of the repository
   */
  public SampleModule(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /** A class that stores what it failed with; {@code tested} by {@code FooTest.closes}. */
  public SampleModule closeable(String className, boolean withSlot, boolean tested)
      throws IOException {
    Path file = file(className);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source(className, withSlot));
    List<Inventory.Test> names =
        tested ? List.of(new Inventory.Test(className + "Test", "closes", "", 9)) : List.of();
    return closeable(className, withSlot ? List.of(slot(null)) : List.of(), names);
  }

  /** The slot of such a class, where {@code from} is null, or one that it inherits. */
  public static Inventory.Slot slot(@Nullable String from) {
    return new Inventory.Slot("failure", "IOException", 9, from);
  }

  /** A class in the inventory that may have no source. */
  public SampleModule closeable(
      String className, List<Inventory.Slot> slots, List<Inventory.Test> names) {
    String path = new Roots(root, root).inRepository(file(className));
    closeables.add(new Inventory.Closeable(className, path, 7, slots, names));
    return this;
  }

  /**
   * A class of which nothing is there but its name, which is also that of all that is around it.
   */
  public SampleModule named(String text) {
    closeables.add(
        new Inventory.Closeable(
            text,
            text,
            1,
            List.of(new Inventory.Slot(text, text, 1, text)),
            List.of(new Inventory.Test(text, text, text, 1))));
    return this;
  }

  /** A finding in such a class. */
  public SampleModule finding(String className, Kind kind) throws IOException {
    findings.add(made(className, kind));
    return this;
  }

  /** One that does not count. */
  public SampleModule known(String className, String why) throws IOException {
    setAside.add(new SetAside(made(className, Kind.READABLE), why));
    return this;
  }

  private Finding made(String className, Kind kind) throws IOException {
    Path file = file(className);
    int at = Files.readString(file).indexOf("    channel.close();");
    return new Finding(
        RULE.name(),
        className,
        "close()",
        "failure",
        kind,
        "close() keeps the Throwable in 'failure' (stored in channelFailed(), line 16): send() still reads it, and whoever holds the closed object holds it, its causes and the class loaders of its backtrace. Clear it before anything can throw: 'failure = null;'. Kept on purpose? @SuppressWarnings(\"CloseKeepsThrowable\") on the field, the method or the class.",
        PAGE,
        file.toUri(),
        26,
        15,
        List.of(new Edit(at, at, "    failure = null;\n")),
        "");
  }

  /** A test that passes: {@code className} was collected. */
  public SampleModule proof(String className) {
    return test(className, Status.PASSED, "", List.of(object(className, "collected", false, null)));
  }

  /** A test that fails: {@code holder} keeps {@code className} through what it failed with. */
  public SampleModule leak(String holder, String className) {
    return test(
        className,
        Status.FAILED,
        "NoLeak: 1 of 1",
        List.of(object(className, "strong", true, holder)));
  }

  /** A test of {@code className} with the given objects. */
  public SampleModule test(
      String className, Status status, String message, List<WatchedObject> objects) {
    return testIn(className + "Test", status, message, objects);
  }

  /** A test in the class {@code testClass}. */
  public SampleModule testIn(
      String testClass, Status status, String message, List<WatchedObject> objects) {
    String id = "[class:" + testClass + "]";
    tests.add(
        new TestResult(
            id, testClass, "closes", "closes(LeakScope)", status, 210, message, objects));
    return this;
  }

  /** What the testkit says of an object that {@code holder} keeps, or nobody. */
  public static WatchedObject object(
      String className, String outcome, boolean leak, @Nullable String holder) {
    return new WatchedObject(
        className,
        "collected",
        leak ? "dropped by its user" : "",
        simple(className) + "Test.java:41",
        outcome,
        leak,
        leak ? "A heap dump shows the strong path that holds it." : "It was collected.",
        "",
        false,
        holder == null
            ? null
            : "Set " + simple(holder) + ".failure to null once the object is done.",
        holder == null ? null : "https://noleak.dev/testkit/docs/StillReachable.md",
        holder == null ? null : String.format("%08x", (holder + className).hashCode()),
        holder == null ? null : SampleTrace.of(holder, className));
  }

  /** Writes the files of the goals, and says where they are. */
  public ModuleFiles write(Source... sources) throws IOException {
    for (Source source : sources) {
      OutputFile file = new OutputFile(files().folder().resolve(source.file()));
      file.write(Json.text(content(source)));
    }
    return files();
  }

  private Object content(Source source) throws IOException {
    return switch (source) {
      case FINDINGS ->
          new SarifReport(
                  files().roots()::inRepository,
                  new SourceTexts(StandardCharsets.UTF_8),
                  List.of(RULE))
              .of(findings, setAside, "1");
      case INVENTORY ->
          new Inventory(
              Inventory.VERSION, name, new Inventory.Totals(0, 0, 0, 0), closeables, List.of());
      case LEAKS -> new Leaks(Leaks.VERSION, name, "6.1.3", totals(), tests);
    };
  }

  private Totals totals() {
    return new Totals(
        tests.size(), count(Status.PASSED), count(Status.FAILED), count(Status.SKIPPED));
  }

  private int count(Status status) {
    return (int) tests.stream().filter(each -> each.status() == status).count();
  }

  /** Where they are. */
  public ModuleFiles files() {
    return new ModuleFiles(
        name,
        root.resolve(name).resolve("target/noleak"),
        new Roots(root, root),
        List.of(root.resolve(name).resolve("src/main/java")),
        StandardCharsets.UTF_8);
  }

  private Path file(String className) {
    return root.resolve(name).resolve("src/main/java/" + className.replace('.', '/') + ".java");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String source(String className, boolean withSlot) {
    String type = simple(className);
    return """
        package %s;

        import java.io.Closeable;
        import java.io.IOException;

        /** Remembers what it failed with, and does not forget it. */
        class %s implements Closeable {
          private final Closeable channel;
          private %s failure;

          %s(Closeable channel) {
            this.channel = channel;
          }

          void channelFailed(IOException cause) {
            failure = cause;
          }

          void send(String message) throws IOException {
            if (failure != null) {
              throw new IOException("cannot send " + message, failure);
            }
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        }
        """
        .formatted(
            className.substring(0, className.lastIndexOf('.')),
            type,
            withSlot ? "IOException" : "Object",
            type);
  }
}
