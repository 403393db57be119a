package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A container or a holder that close chooses between two: each of them counts. */
class ChosenValueTest {
  private static final String SOURCE =
      """
      import java.util.*;

      class A {
        static final class Holder {
          final Throwable cause;
          Holder(Throwable cause) { this.cause = cause; }
        }
        int users;
        private List<Throwable> failures = new ArrayList<>();
        private Holder holder;
        void fail(Throwable cause) { failures.add(cause); holder = new Holder(cause); users++; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holder = null; failures = users > 3 ? new ArrayList<>() : null;",
        "holder = null; failures = users > 3 ? List.of() : Collections.emptyList();",
        "failures.clear(); holder = users > 3 ? new Holder(null) : null;",
        "failures.clear(); holder = users > 3 ? null : users > 2 ? new Holder(null) : null;",
      })
  void ignores(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holder = null; failures = users > 3 ? new ArrayList<>(failures) : null;",
        "holder = null; failures = users > 3 ? null : new ArrayList<>(failures);",
        "holder = null; failures = users > 3 ? List.of() : List.of(new Error());",
      })
  void flagsContainer(String body) {
    check("// BUG: Diagnostic contains: 'failures'", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures.clear(); holder = users > 3 ? new Holder(new Error()) : null;",
        "failures.clear(); holder = users > 3 ? null : new Holder(new Error());",
        "failures.clear(); holder = users > 3 ? null : holder;",
      })
  void flagsHolder(String body) {
    check("// BUG: Diagnostic contains: 'holder.cause'", body);
  }
}
