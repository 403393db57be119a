package dev.noleak.maven.report;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.sarif.SarifFile;
import dev.noleak.maven.sarif.SarifReport;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Json;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A module with sources and what the goals would have written of it. */
public final class SampleModule {
  private static final String PAGE = "https://noleak.dev/checker/docs/CloseKeepsThrowable.md";
  private static final Rule RULE =
      new Rule("CloseKeepsThrowable", "close() keeps a stored Throwable.", "warning", PAGE);

  private final Path root;
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Object> closeables = new ArrayList<>();
  private final List<Object> tests = new ArrayList<>();

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
    List<Object> slots =
        withSlot ? List.of(Map.of("name", "failure", "type", "IOException", "line", 9)) : List.of();
    List<Object> names =
        tested
            ? List.of(
                Map.of("class", className + "Test", "method", "closes", "file", "", "line", 9))
            : List.of();
    closeables.add(
        Map.of(
            "name",
            className,
            "file",
            root.relativize(file).toString(),
            "line",
            7,
            "slots",
            slots,
            "tests",
            names));
    return this;
  }

  /**
   * A class of which nothing is there but its name, which is also that of all that is around it.
   */
  public SampleModule named(String text) {
    closeables.add(
        Map.of(
            "name",
            text,
            "file",
            text,
            "line",
            1,
            "slots",
            List.of(Map.of("name", text, "type", text, "line", 1)),
            "tests",
            List.of(Map.of("class", text, "method", text, "file", text, "line", 1))));
    return this;
  }

  /** A finding in such a class. */
  public SampleModule finding(String className, Kind kind) throws IOException {
    Path file = file(className);
    int at = Files.readString(file).indexOf("    channel.close();");
    findings.add(
        new Finding(
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
            ""));
    return this;
  }

  /** A test that passes: {@code className} was collected. */
  public SampleModule proof(String className) {
    return test(className, "passed", "", List.of(object(className, "collected", false, null)));
  }

  /** A test that fails: {@code holder} keeps {@code className} through what it failed with. */
  public SampleModule leak(String holder, String className) {
    return test(
        className, "failed", "NoLeak: 1 of 1", List.of(object(className, "strong", true, holder)));
  }

  /** A test of {@code className} with the given objects. */
  public SampleModule test(String className, String status, String message, List<Object> objects) {
    tests.add(
        Map.of(
            "id",
            "[class:" + className + "Test]",
            "class",
            className + "Test",
            "method",
            "closes",
            "displayName",
            "closes(LeakScope)",
            "status",
            status,
            "millis",
            210,
            "message",
            message,
            "objects",
            objects));
    return this;
  }

  /** What the testkit writes of an object that {@code holder} keeps, or nobody. */
  public static Object object(
      String className, String outcome, boolean leak, @Nullable String holder) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", className);
    object.put("rule", "collected");
    object.put("reason", leak ? "dropped by its user" : "");
    object.put("place", simple(className) + "Test.java:41");
    object.put("outcome", outcome);
    object.put("leak", leak);
    object.put(
        "why", leak ? "A heap dump shows the strong path that holds it." : "It was collected.");
    object.put("detail", "");
    if (holder != null) {
      object.put("testHoldsIt", false);
      object.put("advice", "Set " + simple(holder) + ".failure to null once the object is done.");
      object.put("page", "https://noleak.dev/testkit/docs/StillReachable.md");
      object.put("leakId", String.format("%08x", (holder + className).hashCode()));
      object.put("trace", SampleTrace.of(holder, className));
    }
    return object;
  }

  /** Writes the files of the goals, and says where they are. */
  public ModuleFiles write(Source... sources) throws IOException {
    Path folder = root.resolve(name).resolve("target/noleak");
    Files.createDirectories(folder);
    for (Source source : sources) {
      switch (source) {
        case FINDINGS ->
            new SarifFile(folder)
                .write(
                    new SarifReport(root, new SourceTexts(StandardCharsets.UTF_8), List.of(RULE))
                        .of(findings, List.of(), "1"));
        case INVENTORY ->
            Json.write(
                folder.resolve(source.file()),
                Map.of(
                    "version",
                    1,
                    "project",
                    name,
                    "totals",
                    Map.of(),
                    "closeables",
                    closeables,
                    "unparsed",
                    List.of()));
        case LEAKS ->
            Json.write(
                folder.resolve(source.file()),
                Map.of(
                    "version", 1, "project", name, "junit", "6.1.3", "totals", Map.of(), "tests",
                    tests));
      }
    }
    return files();
  }

  /** Where they are. */
  public ModuleFiles files() {
    return new ModuleFiles(
        name,
        root.resolve(name).resolve("target/noleak"),
        root,
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
