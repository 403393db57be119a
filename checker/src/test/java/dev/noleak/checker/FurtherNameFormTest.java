package dev.noleak.checker;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a method of a further name is judged: where it lets another reference of the object go. */
class FurtherNameFormTest {
  private static final String SOURCE =
      """
      class A {
        private Throwable failure;
        private Object buffer = new Object();
        private int count;
        private A other;
        void fail(Throwable cause) { failure = cause; }
        private void letGo() { buffer = null; }
        private void setBuffer(Object buffer) { this.buffer = buffer; }
        private void countDown() { count--; }
        // NOTE
        void NAME() { BODY }
      }
      """;

  private static void check(String note, String name, String body) {
    Checking.check(SOURCE.replace("NAME", name).replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recycle",
        "release",
        "dispose",
        "destroy",
        "shutdown",
        "deallocate",
        "cleanup",
        "reset",
        "clear",
        "stop",
        "end",
        "finish",
        "closed",
        "Close"
      })
  void ignoresNameThatLetsGoOfNothingElse(String name) {
    check("", name, "count = 0;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "end", "finish", "closed", "Close", "shutdownNow"})
  void ignoresNameThatIsNoneOfThem(String name) {
    check("", name, "buffer = null;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "countDown();",
        "other.buffer = null;",
        "other.letGo();",
        "setBuffer(other);",
        "Object buffer = null;",
        "if (count > 3) { failure = null; }",
        "buffer = null; failure = null;",
        "failure = null; letGo();",
      })
  void ignores(String body) {
    check("", "release", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "buffer = null;",
        "this.buffer = null;",
        "letGo();",
        "try { countDown(); } finally { letGo(); }",
        "setBuffer(null);",
        "other = null; countDown();",
        "buffer = null; if (count > 3) { failure = null; }",
      })
  void flags(String body) {
    check(
        "// BUG: Diagnostic contains: release() keeps the Throwable in 'failure'", "release", body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buffer = null; failure = null;", "countDown();"})
  void ignoresNameFromOptionUnderTheSameRule(String body) {
    Checking.check(
        List.of("-XepOpt:NoLeak:CloseMethods=hangUp"),
        SOURCE.replace("NAME", "hangUp").replace("BODY", body));
  }
}
