package dev.noleak.maven.report;

import static dev.noleak.maven.report.SampleModule.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinTest {
  @TempDir Path root;
  private final List<ModuleFiles> files = new ArrayList<>();

  @Test
  void blamesTheClassThatKeepsTheThrowableAndNotTheOneThatIsHeld()
      throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Response", false, true)
            .finding("p.Connection", Kind.DEAD)
            .leak("p.Connection", "p.Response"));

    assertEquals("found and proved leaking", status("p.Connection"));
    assertEquals("clean, held by another class", status("p.Response"));
    assertEquals(List.of("p.Connection"), of("p.Response").heldBy());
    assertEquals(List.of(), of("p.Response").leaks());
    assertEquals(1, of("p.Connection").leaks().size());
  }

  @Test
  void blamesTheObjectItselfWhereNothingIsKnownOfItsHolder()
      throws IOException, NotAnalysedException {
    written(module("a").closeable("p.Response", false, true).leak("lib.Foreign", "p.Response"));

    assertEquals("leaks at run time, nothing found", status("p.Response"));
  }

  @Test
  void blamesTheClassWithAFindingAboutAFieldOnThePath() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.Outer$Connection", true, false)
            .closeable("p.Response", false, true)
            .finding("p.Outer$Connection", Kind.DEAD)
            .leak("p.Outer$Connection", "p.Response"));
    Path leaks = files.get(0).folder().resolve("leaks.json");
    Files.writeString(
        leaks,
        Files.readString(leaks).replace("\"storedThrowable\": 2", "\"storedThrowable\": -1"));

    assertEquals("found and proved leaking", status("p.Outer.Connection"));
  }

  @Test
  void blamesTheClosedClassForAFieldThatItsSuperclassDeclares()
      throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.Pool", true, false)
            .closeable("p.DataSource", false, true)
            .finding("p.Pool", Kind.DEAD)
            .leak("p.Pool", "p.DataSource"));
    Path leaks = files.get(0).folder().resolve("leaks.json");
    Files.writeString(
        leaks,
        Files.readString(leaks)
            .replace("\"owner\": \"p.Pool\"", "\"owner\": \"p.PoolBase\"")
            .replace("\"storedThrowable\": 2", "\"storedThrowable\": -1"));

    assertEquals("found and proved leaking", status("p.Pool"));
  }

  @Test
  void takesNestedClassesForTheSameInSourcesAndClassFiles()
      throws IOException, NotAnalysedException {
    written(module("a").closeable("p.Outer.Inner", true, false).proof("p.Outer$Inner"));

    assertEquals("clean and proved", status("p.Outer.Inner"));
  }

  @Test
  void provesNothingByATestThatJudgedNothing() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, true).test("p.A", Status.PASSED, "", List.of()));

    assertEquals("clean, test without verdict", status("p.A"));
  }

  @Test
  void provesAClassByATestThatNamesItAndJudgesASubclass() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.B", "collected", false, null))));

    assertEquals("clean and proved", status("p.A"));
  }

  @Test
  void provesNothingByAnObjectThatNoDumpDecided() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.A", "undecided", false, null))));

    assertEquals("clean, test without verdict", status("p.A"));
  }

  @Test
  void tellsATestThatFailedByItself() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, true).test("p.A", Status.FAILED, "boom", List.of()));

    assertEquals("clean, test without verdict", status("p.A"));
    assertEquals("failed by itself", of("p.A").tests().get(0).remark());
    assertEquals(List.of(new FailedTest("p.ATest.closes", "boom")), reports().get(0).failed());
  }

  @Test
  void tellsATestThatWasSkipped() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, true).test("p.A", Status.SKIPPED, "", List.of()));

    assertEquals("skipped", of("p.A").tests().get(0).remark());
    assertEquals(List.of(), reports().get(0).failed());
    assertEquals(new Totals(1, 0, 0, 1), reports().get(0).tests());
  }

  @Test
  void tellsATestThatHasNotRun() throws IOException, NotAnalysedException {
    files.add(module("a").closeable("p.A", true, true).write(Source.FINDINGS, Source.INVENTORY));

    assertEquals("clean, test not run", status("p.A"));
  }

  @Test
  void tellsALeakThatItsTestKnowsOf() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.A", true, true)
            .test("p.A", Status.PASSED, "", List.of(object("p.A", "strong", true, "p.A"))));

    assertEquals("leaks at run time, nothing found", status("p.A"));
    assertTrue(of("p.A").leaks().get(0).expected());
  }

  @Test
  void tellsALeakOnceForAllTestsThatShowIt() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, false).leak("p.A", "p.A").leak("p.A", "p.A"));

    assertEquals(1, of("p.A").leaks().size());
    assertEquals(List.of("p.ATest.closes"), of("p.A").leaks().get(0).tests());
  }

  @Test
  void blamesAClosedObjectForWhatItKeeps() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Handler", true, false)
            .test(
                "p.Connection",
                Status.FAILED,
                "",
                List.of(object("p.Connection", "keeps-throwable", true, "p.Handler"))));

    assertEquals("leaks at run time, nothing found", status("p.Connection"));
    assertEquals("leaks at run time, nothing found", status("p.Handler"));
  }

  @Test
  void letsATestOfOneModuleProveAClassOfAnother() throws IOException, NotAnalysedException {
    written(module("core").closeable("p.A", true, false));
    written(module("tests").proof("p.A"));

    assertEquals("clean and proved", status("p.A"));
    assertEquals(List.of(), reports().get(1).classes());
  }

  @Test
  void keepsClassesOfOneNameInTwoModulesApart() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, false).proof("p.A"));
    written(module("b").closeable("p.A", true, false).leak("p.A", "p.A"));

    assertEquals("clean and proved", reports().get(0).classes().get(0).status().words());
    assertEquals(
        "leaks at run time, nothing found", reports().get(1).classes().get(0).status().words());
  }

  @Test
  void showsWhatTestsNameWhereThereIsNoInventory() throws IOException, NotAnalysedException {
    files.add(module("a").proof("p.A").write(Source.LEAKS));

    assertEquals("proved, not checked", status("p.A"));
  }

  @Test
  void callsOnlyMainSourcesClean() throws IOException, NotAnalysedException {
    SampleModule module =
        module("a").closeable("p.A", true, false).proof("p.A$Inner").proof("p.InTests");
    files.add(module.write(Source.FINDINGS, Source.LEAKS));

    assertEquals("clean and proved", status("p.A.Inner"));
    assertEquals("a/src/main/java/p/A.java", of("p.A.Inner").file());
    assertEquals("proved, not checked", status("p.InTests"));
  }

  @Test
  void showsNothingThatIsNotClosedWhereThereIsOne() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, false).proof("p.Value"));

    assertEquals(1, reports().get(0).classes().size());
  }

  @Test
  void showsAFindingWithoutInventory() throws IOException, NotAnalysedException {
    SampleModule module = module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    files.add(module.write(Source.FINDINGS));

    assertEquals("found, test not run", status("p.A"));
    assertEquals("a/src/main/java/p/A.java", of("p.A").file());
  }

  @Test
  void putsAFindingWithoutAFieldWithTheClassAroundIt() throws IOException, NotAnalysedException {
    SampleModule module = module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    written(module);
    withoutFields();

    assertEquals("found, no test", status("p.A"));
  }

  @Test
  void putsAFindingWithoutAFieldUnderItsFileElsewhere() throws IOException, NotAnalysedException {
    SampleModule module = module("a").closeable("p.A", true, false).finding("p.A", Kind.DEAD);
    files.add(module.write(Source.FINDINGS));
    withoutFields();

    assertEquals("found, test not run", status("a/src/main/java/p/A.java"));
  }

  @Test
  void keepsWhatIsKnownApartFromWhatCounts() throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.A", true, false)
            .closeable("p.B", true, false)
            .closeable("p.C", true, false)
            .known("p.A", "in the baseline")
            .finding("p.B", Kind.DEAD)
            .known("p.B", "in a file unchanged since main")
            .known("p.C", "in the baseline")
            .proof("p.C"));

    assertEquals("known, no test", status("p.A"));
    assertEquals(List.of(), of("p.A").findings());
    assertEquals("in the baseline", of("p.A").known().get(0).setAside());
    assertEquals("found, no test", status("p.B"));
    assertEquals(1, of("p.B").findings().size());
    assertEquals(1, of("p.B").known().size());
    assertEquals("known, test passes", status("p.C"));
  }

  @Test
  void blamesTheClassWithAKnownFindingAboutAFieldOnThePath()
      throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.Connection", true, false)
            .closeable("p.Response", false, true)
            .known("p.Connection", "in the baseline")
            .leak("p.Connection", "p.Response"));
    Path leaks = files.get(0).folder().resolve("leaks.json");
    Files.writeString(
        leaks,
        Files.readString(leaks).replace("\"storedThrowable\": 2", "\"storedThrowable\": -1"));

    assertEquals("known and proved leaking", status("p.Connection"));
  }

  @Test
  void takesATestInAClassThatNamesManyForAProofOfWhatItHandsOver()
      throws IOException, NotAnalysedException {
    written(
        module("a")
            .closeable("p.A", List.of(), namedBy("p.AllTest"))
            .closeable("p.B", List.of(), namedBy("p.AllTest"))
            .testIn("p.AllTest$Inside", Status.PASSED, "", collected("p.A")));

    assertEquals("clean and proved", status("p.A"));
    assertEquals("clean, test without verdict", status("p.B"));
    assertEquals(
        List.of(new TestRun("p.AllTest", Proof.UNDECIDED, "handed over no instance")),
        of("p.B").tests());
  }

  @Test
  void tellsThatNoTestOfAClassThatNamesAnotherHasRun() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", List.of(), namedBy("p.ATest")));

    assertEquals("clean, test not run", status("p.A"));
  }

  private static List<Inventory.Test> namedBy(String testClass) {
    return List.of(new Inventory.Test(testClass, null, "", 3));
  }

  private static List<WatchedObject> collected(String className) {
    return List.of(object(className, "collected", false, null));
  }

  @Test
  void keepsTestsOfOneNameInTwoModulesApart() throws IOException, NotAnalysedException {
    written(module("a").closeable("p.A", true, true).proof("p.A"));
    written(module("b").closeable("p.A", true, true));

    assertEquals("clean and proved", reports().get(0).classes().get(0).status().words());
    assertEquals("clean, test not run", reports().get(1).classes().get(0).status().words());
  }

  @Test
  void countsTestsAsTheGoalDid() throws IOException, NotAnalysedException {
    written(
        module("a")
            .testIn("p.ATest", Status.PASSED, "", collected("p.A"))
            .testIn("p.BTest", Status.FAILED, "boom", List.of()));

    assertEquals(new Totals(2, 1, 1, 0), reports().get(0).tests());
  }

  @Test
  void namesAClassThatFailedAsAWhole() throws IOException, NotAnalysedException {
    SampleModule module = module("a").testIn("p.ATest", Status.FAILED, "no database", List.of());
    written(module);
    Path leaks = files.get(0).folder().resolve("leaks.json");
    Files.writeString(leaks, Files.readString(leaks).replace("\"closes\"", "\"\""));

    assertEquals(List.of(new FailedTest("p.ATest", "no database")), reports().get(0).failed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Größe und Maß", "50% [of] #1?", "a+b&c", "a:b"})
  void knowsAFileByTheNamesThatBothGoalsGiveIt(String folder)
      throws IOException, NotAnalysedException {
    SampleModule module = module(folder).closeable("p.Ä", true, false).finding("p.Ä", Kind.DEAD);
    written(module);
    // Now file and line are all that tells which class is meant.
    withoutFields();

    assertEquals("found, no test", status("p.Ä"));
    assertEquals(1, reports().get(0).classes().size());
    assertEquals(folder + "/src/main/java/p/Ä.java", of("p.Ä").findings().get(0).file());
  }

  private void withoutFields() throws IOException {
    Path sarif = files.get(0).folder().resolve("findings.sarif");
    Files.writeString(
        sarif, Files.readString(sarif).replaceAll(",\\s*\"logicalLocations\": \\[[^\\]]*\\]", ""));
  }

  private SampleModule module(String name) {
    return new SampleModule(root, name);
  }

  private void written(SampleModule module) throws IOException {
    files.add(module.write(Source.values()));
  }

  private String status(String name) throws IOException, NotAnalysedException {
    return of(name).status().words();
  }

  private ClassReport of(String name) throws IOException, NotAnalysedException {
    return reports().stream()
        .flatMap(each -> each.classes().stream())
        .filter(each -> ClassNames.canonical(each.name()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<ModuleReport> reports() throws IOException, NotAnalysedException {
    List<ModuleInputs> inputs = new ArrayList<>();
    for (ModuleFiles each : files) {
      inputs.add(ModuleInputs.read(each, Path::toString, new Goals("g:a:1")));
    }
    return Join.of(inputs);
  }
}
