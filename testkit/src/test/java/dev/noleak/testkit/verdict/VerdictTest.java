package dev.noleak.testkit.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.trace.HeldObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of what a JVM and its dumps say, whatever really holds the objects. */
class VerdictTest {
  private final FakeVm vm = new FakeVm();
  private final FakeHeld held = new FakeHeld();
  private final Object alive = new Object();

  private static Watched watch(Object object, Rule rule) {
    return new Watched(object, new Subject(rule, "Held", "", "Test.java:1"));
  }

  private static Case of(Watched... watched) {
    return new Case(List.of(watched), List.of(), List.of());
  }

  private Judgement judge(Case asked, long patience) {
    return new Verdict(vm, dump -> held).judge(asked, new Settings(patience, null));
  }

  private static List<Outcome> outcomes(Judgement judgement) {
    return judgement.findings().stream().map(Finding::outcome).toList();
  }

  @Test
  void makesNoDumpWhereAllIsGone() {
    Judgement judgement = judge(of(watch(new Object(), Rule.COLLECTED)), 5_000);
    assertEquals(List.of(Outcome.COLLECTED), outcomes(judgement));
    assertEquals(List.of(), vm.dumps);
  }

  @Test
  void decidesForAllSurvivorsByOneDump() {
    Watched strong = watch(alive, Rule.COLLECTED);
    Watched soft = watch(alive, Rule.COLLECTED);
    Watched unheld = watch(alive, Rule.COLLECTED);
    Watched keeping = watch(alive, Rule.CLOSED);
    Watched clean = watch(alive, Rule.CLOSED);
    held.strong.put(strong.id(), FakeHeld.TRACE);
    held.soft.add(soft.id());
    held.throwables.put(keeping.id(), FakeHeld.TRACE);
    Judgement judgement = judge(of(strong, soft, unheld, keeping, clean), 0);
    assertEquals(
        List.of(
            Outcome.STRONG, Outcome.SOFT, Outcome.UNHELD, Outcome.KEEPS_THROWABLE, Outcome.CLEAN),
        outcomes(judgement));
    assertEquals(FakeHeld.TRACE, judgement.findings().get(0).trace());
    assertEquals(1, vm.dumps.size());
    assertFalse(Files.exists(vm.dumps.get(0)));
  }

  @Test
  void isUndecidedWhereADumpCannotBeRead() {
    DumpReader broken =
        dump -> {
          throw new IOException("no room");
        };
    Judgement judgement =
        new Verdict(vm, broken).judge(of(watch(alive, Rule.COLLECTED)), new Settings(0, null));
    assertEquals(List.of(Outcome.UNDECIDED), outcomes(judgement));
    assertEquals("no room", judgement.findings().get(0).detail());
    assertFalse(Files.exists(vm.dumps.get(0)));
  }

  @Test
  void saysAliveWithoutADump() {
    Case asked = of(watch(alive, Rule.COLLECTED), watch(alive, Rule.CLOSED));
    Judgement judgement = new Verdict(null, dump -> held).judge(asked, new Settings(0, null));
    assertEquals(List.of(Outcome.ALIVE, Outcome.UNDECIDED), outcomes(judgement));
  }

  @Test
  void letsADumpDecideAtOnceWhereRequestsAreIgnored() {
    vm.ignoresRequests = true;
    Judgement judgement = judge(of(watch(alive, Rule.COLLECTED)), 3_600_000);
    assertEquals(List.of(Outcome.UNHELD), outcomes(judgement));
  }

  @Test
  void asksALaterDumpWhileThereIsPatience() {
    vm.ignoresRequests = true;
    Watched late = watch(alive, Rule.COLLECTED);
    held.strong.put(late.id(), FakeHeld.TRACE);
    Verdict verdict =
        new Verdict(
            vm,
            dump -> {
              if (vm.dumps.size() == 2) {
                held.strong.clear();
              }
              return held;
            });
    Judgement judgement = verdict.judge(of(late), new Settings(3_600_000, null));
    assertEquals(List.of(Outcome.UNHELD), outcomes(judgement));
    assertEquals(2, vm.dumps.size());
  }

  @Test
  void comparesTheInstancesOfADumpWithThoseBefore() {
    vm.histogram = Map.of("java.lang.Thread", 3L);
    ClassLoader loader = VerdictTest.class.getClassLoader();
    Instances two = Instances.before(Map.of("java.lang.Thread", 2L), Thread.class, loader, "test");
    Case asked = new Case(List.of(), List.of(two), List.of());
    held.instances = Collections.nCopies(2, FakeHeld.TRACE);
    assertEquals(List.of(Outcome.UNHELD), outcomes(judge(asked, 0)));
    held.instances = Collections.nCopies(3, FakeHeld.TRACE);
    assertEquals(List.of(Outcome.MORE_INSTANCES), outcomes(judge(asked, 0)));
    vm.histogram = Map.of("java.lang.Thread", 2L);
    assertEquals(List.of(), outcomes(judge(asked, 0)));
  }

  @Test
  void isUndecidedWhereThereAreTooManyInstances() {
    Instances many =
        Instances.before(
            Map.of("java.lang.Thread", 1_000L),
            Thread.class,
            VerdictTest.class.getClassLoader(),
            "test");
    vm.histogram = Map.of("java.lang.Thread", 1_001L);
    held.instances = Collections.nCopies(HeldObjects.MOST_INSTANCES, FakeHeld.TRACE);
    Case asked = new Case(List.of(), List.of(many), List.of());
    assertEquals(List.of(Outcome.UNDECIDED), outcomes(judge(asked, 0)));
  }

  @Test
  void isUndecidedOfTypesWithoutAHistogram() {
    Instances none =
        Instances.before(Map.of(), Thread.class, VerdictTest.class.getClassLoader(), "test");
    Case asked = new Case(List.of(), List.of(none), List.of());
    Judgement judgement = new Verdict(null, dump -> held).judge(asked, new Settings(0, null));
    assertEquals(List.of(Outcome.UNDECIDED), outcomes(judgement));
  }

  @Test
  void keepsTheDumpOfALeakAndNoOther(@TempDir Path folder) throws IOException {
    Watched leak = watch(alive, Rule.COLLECTED);
    Verdict verdict = new Verdict(vm, dump -> held);
    Settings keeping = new Settings(0, folder.resolve("new"));
    assertEquals(null, verdict.judge(of(leak), keeping).dump());
    held.strong.put(leak.id(), FakeHeld.TRACE);
    Path dump = verdict.judge(of(leak), keeping).dump();
    try (var files = Files.list(folder.resolve("new"))) {
      assertEquals(dump == null ? List.of() : List.of(dump), files.toList());
    }
    assertTrue(dump != null);
  }

  @Test
  void judgesInAThreadThatIsInterruptedAndLeavesItSo() {
    Watched leak = watch(alive, Rule.COLLECTED);
    held.strong.put(leak.id(), FakeHeld.TRACE);
    Thread.currentThread().interrupt();
    Judgement judgement = Verdict.ofThisJvm().judge(of(leak), new Settings(0, null));
    assertTrue(Thread.interrupted());
    assertEquals(List.of(Outcome.STRONG), outcomes(judgement));
  }
}
