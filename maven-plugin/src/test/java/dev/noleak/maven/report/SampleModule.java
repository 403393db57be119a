package dev.noleak.maven.report;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.outcome.SetAside;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.sarif.SarifReport;
import dev.noleak.maven.text.SourceTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module with sources and what the goals would have written of it. */
public final class SampleModule {
  private final Path root;
  private final String name;
  private final List<Finding> findings = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<Inventory.Closeable> closeables = new ArrayList<>();
  private final SampleTests tests = new SampleTests();

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
    Files.writeString(file, SampleClass.source(className, withSlot));
    List<Inventory.Test> names =
        tested ? List.of(new Inventory.Test(className + "Test", "closes", "", 9)) : List.of();
    return closeable(className, withSlot ? List.of(slot(null)) : List.of(), names);
  }

  /** The slot of such a class, where {@code from} is null, or one that it inherits. */
  public static Inventory.Slot slot(@Nullable String from) {
    return new Inventory.Slot("failure", "IOException", 9, from);
  }

  /** The tests of a class that {@code testClass} names, and no method of it in particular. */
  static List<Inventory.Test> namedBy(String testClass) {
    return List.of(new Inventory.Test(testClass, null, "", 3));
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
    findings.add(SampleFinding.in(file(className), className, kind));
    return this;
  }

  /** One that does not count. */
  public SampleModule known(String className, String why) throws IOException {
    setAside.add(new SetAside(SampleFinding.in(file(className), className, Kind.READABLE), why));
    return this;
  }

  /** A test that passes: {@code className} was collected. */
  public SampleModule proof(String className) {
    return test(className, Status.PASSED, "", SampleObject.collected(className));
  }

  /** A test that fails: {@code holder} keeps {@code className} through what it failed with. */
  public SampleModule leak(String holder, String className) {
    return test(
        className,
        Status.FAILED,
        "NoLeak: 1 of 1",
        List.of(SampleObject.object(className, "strong", true, holder)));
  }

  /** A test of {@code className} with the given objects. */
  public SampleModule test(
      String className, Status status, String message, List<WatchedObject> objects) {
    return testIn(className + "Test", status, message, objects);
  }

  /** A test in the class {@code testClass}. */
  public SampleModule testIn(
      String testClass, Status status, String message, List<WatchedObject> objects) {
    tests.add(testClass, status, message, objects);
    return this;
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
                  List.of(SampleFinding.RULE))
              .of(findings, setAside, "1");
      case INVENTORY ->
          new Inventory(
              Inventory.VERSION, name, new Inventory.Totals(0, 0, 0, 0), closeables, List.of());
      case LEAKS -> tests.leaks(name);
    };
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
}
