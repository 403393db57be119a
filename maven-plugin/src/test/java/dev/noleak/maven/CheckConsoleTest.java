package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.checker.Finding;
import dev.noleak.maven.outcome.Counted;
import dev.noleak.maven.outcome.SetAside;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckConsoleTest {
  private static final Finding FINDING =
      new Finding(
          "CloseKeepsThrowable",
          "A",
          "close()",
          "failure",
          null,
          "m",
          "p",
          URI.create("file:///A.java"),
          1,
          1,
          List.of(),
          "");

  @Test
  void saysHowManyFindingsThereAre() {
    assertEquals("NoLeak: 0 findings in app", summary(counted(List.of()), ""));
    assertEquals(
        "NoLeak: 1 finding in app, 0 allowed", summary(counted(List.of(FINDING)), ", 0 allowed"));
  }

  @Test
  void callsThoseNewThatAreNotInTheBaseline() {
    SetAside known = new SetAside(FINDING, Adoption.IN_BASELINE);
    assertEquals(
        "NoLeak: 0 new findings in app, 2 in the baseline",
        summary(counted(List.of(), known, known), ""));
    assertEquals(
        "NoLeak: 1 new finding in app, 0 allowed, 1 in the baseline",
        summary(counted(List.of(FINDING), known), ", 0 allowed"));
  }

  @Test
  void callsNoneNewWhereOnlyFilesDoNotCount() {
    SetAside old = new SetAside(FINDING, "in a file unchanged since main");
    assertEquals(
        "NoLeak: 0 findings in app, 1 in a file unchanged since main",
        summary(counted(List.of(), old), ""));
  }

  private static String summary(Counted counted, String allowed) {
    return CheckConsole.summary(counted, "app", allowed);
  }

  private static Counted counted(List<Finding> findings, SetAside... setAside) {
    return new Counted(findings, List.of(setAside), List.of());
  }
}
