package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class CheckNamesTest {
  private static List<String> options(String value) throws MojoExecutionException {
    return CheckNames.options("noleak.checks", value);
  }

  @Test
  void leavesWhatIsOnByDefault() throws MojoExecutionException {
    assertEquals(List.of(), CheckNames.options("noleak.checks", null));
    assertEquals(List.of(), options(" "));
  }

  @Test
  void refusesOtherNames() {
    MojoExecutionException refusal =
        assertThrows(MojoExecutionException.class, () -> options("CloseKeepsThrowable,Other"));

    assertEquals(
        "NoLeak: noleak.checks=Other: must be one of CloseKeepsThrowable,"
            + " SharedThrowableAccumulates, ThrowableCapturesEnclosing, ThrowableHoldsResource,"
            + " all",
        refusal.getMessage());
  }

  @Test
  void switchesOnWhatIsNamedAndTheOthersOff() throws MojoExecutionException {
    assertEquals(
        List.of(
            "-Xep:CloseKeepsThrowable",
            "-Xep:SharedThrowableAccumulates:OFF",
            "-Xep:ThrowableCapturesEnclosing:OFF",
            "-Xep:ThrowableHoldsResource"),
        options("CloseKeepsThrowable, ThrowableHoldsResource"));
  }

  @Test
  void switchesAllOn() throws MojoExecutionException {
    assertEquals(
        List.of(
            "-Xep:CloseKeepsThrowable",
            "-Xep:SharedThrowableAccumulates",
            "-Xep:ThrowableCapturesEnclosing",
            "-Xep:ThrowableHoldsResource"),
        options("all"));
  }
}
