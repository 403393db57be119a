package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where {@code @SuppressWarnings} is heard and where it is not: each mark stands for one place. */
class SuppressionPlaceTest {
  private static final String SOURCE =
      """
      /*outer*/ class Outer {
        /*class*/ static class A {
          /*field*/ Throwable failure;
          /*other-field*/ int count;
          /*constructor*/ A() {}
          /*store*/ void fail(/*parameter*/ Throwable cause) { failure = cause; }
          /*getter*/ Throwable failure() { return failure; }
          /*helper*/ private void countDown() { count--; }
          // BUG: Diagnostic contains: close() keeps the Throwable in 'failure'
          /*method*/ public void close() { /*local*/ int mine = 3; countDown(); }
          /*overload*/ void close(int seconds) { close(); }
          /*nested*/ class Nested {}
        }
        /*neighbour*/ static class Neighbour {}
      }
      """;

  private static String suppressedAt(String place) {
    return SOURCE.replace("/*" + place + "*/", "@SuppressWarnings(\"CloseKeepsThrowable\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"field", "method", "class", "outer"})
  void ignoresSuppressed(String place) {
    Checking.check(suppressedAt(place).replaceAll("// BUG.*", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other-field",
        "constructor",
        "store",
        "parameter",
        "getter",
        "helper",
        "local",
        "overload",
        "nested",
        "neighbour"
      })
  void flagsWhereSomethingElseIs(String place) {
    Checking.check(suppressedAt(place));
  }
}
