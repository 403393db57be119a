package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies the fixes of a source and holds what comes out against what every fix must keep. */
final class Mending {
  private Mending() {}

  /** What all fixes make of {@code source}, which no finding is left of. */
  static String mended(String source) {
    return mended(Map.of("A.java", source), "A.java");
  }

  /** What all fixes make of {@code file}, the only one of {@code sources} with findings. */
  static String mended(Map<String, String> sources, String file) {
    Compilation before = Compilation.of(sources);
    assertFalse(before.findings().isEmpty(), before::output);
    String mended = before.applied(sources.getOrDefault(file, ""));
    assertClean(sources, file, mended, before.findings());
    return mended;
  }

  /** That {@code mended} compiles, has no finding, and is the same but for the mended methods. */
  static void assertClean(
      Map<String, String> sources, String file, String mended, List<Finding> findings) {
    Map<String, String> mendedSources = new HashMap<>(sources);
    mendedSources.put(file, mended);
    Compilation after = Compilation.of(mendedSources);
    assertTrue(after.succeeded(), () -> after.output() + mended);
    assertEquals(List.of(), after.findings(), mended);
    assertEquals(
        ClassFiles.without(findings, sources), ClassFiles.without(findings, mendedSources), mended);
  }

  /** That no finding of {@code source} has a fix. */
  static void assertNoFix(String source) {
    Compilation compilation = Compilation.of(Map.of("A.java", source));
    assertFalse(compilation.findings().isEmpty(), compilation::output);
    compilation.findings().forEach(finding -> assertEquals(List.of(), finding.fix()));
  }
}
