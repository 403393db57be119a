package dev.noleak.checker;

import com.google.errorprone.CompilationTestHelper;
import java.util.List;

/** Compiles sources under the check and compares its reports with their {@code // BUG:} lines. */
final class Checking {
  private Checking() {}

  /** Checks {@code sources}, each a file of its own, with the default options. */
  static void check(String... sources) {
    check(List.of(), sources);
  }

  /** Checks {@code sources} with {@code options} for the compiler. */
  static void check(List<String> options, String... sources) {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(CloseKeepsThrowable.class, Checking.class)
            .setArgs(options);
    for (int i = 0; i < sources.length; i++) {
      helper.addSourceLines("Source" + i + ".java", sources[i]);
    }
    helper.doTest();
  }
}
