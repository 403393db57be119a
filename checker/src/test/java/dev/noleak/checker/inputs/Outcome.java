package dev.noleak.checker.inputs;

import java.util.List;

/**
 * What came of one compilation.
 *
 * @param said what the compiler says, without findings
 * @param findings what the checks find
 * @param givenUp where the analysis gives up
 * @param trouble a crash, what was thrown, or that it did not end; empty where all is well
 * @param millis how long it took
 */
record Outcome(
    List<String> said, List<String> findings, List<String> givenUp, String trouble, long millis) {

  /** Whether the compiler takes the code. */
  boolean compiles() {
    return trouble.isEmpty() && said.stream().noneMatch(line -> line.startsWith("ERROR"));
  }

  /** Whether a user sees nothing at all but findings. */
  boolean isSilent() {
    return said.isEmpty() && trouble.isEmpty();
  }

  /** Whether a user who has seen {@code other} sees nothing new but findings. */
  boolean looksLike(Outcome other) {
    return said.equals(other.said) && trouble.isEmpty() == other.trouble.isEmpty();
  }
}
