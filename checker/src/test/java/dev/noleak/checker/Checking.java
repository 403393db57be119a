package dev.noleak.checker;

import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.List;

/** Compiles sources under a check and compares its reports with their {@code // BUG:} lines. */
final class Checking {
  private Checking() {}

  /** Checks {@code sources}, each a file of its own, with the default options. */
  static void check(String... sources) {
    check(List.of(), sources);
  }

  /** Checks {@code sources} with {@code options} for the compiler. */
  static void check(List<String> options, String... sources) {
    check(CloseKeepsThrowable.class, options, sources);
  }

  /** Checks {@code sources} with another check than the one that most tests are of. */
  static void check(Class<? extends BugChecker> check, String... sources) {
    check(check, List.of(), sources);
  }

  static void check(Class<? extends BugChecker> check, List<String> options, String... sources) {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(check, Checking.class).setArgs(options);
    for (int i = 0; i < sources.length; i++) {
      helper.addSourceLines("Source" + i + ".java", sources[i]);
    }
    helper.doTest();
  }
}
