package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that say that a slot is empty: that a clear has not failed, say. */
class EmptyConditionTest {
  private static final String SOURCE =
      """
      import java.io.IOException;
      import java.util.*;
      import java.util.concurrent.atomic.*;

      class A {
        private static final Throwable NONE = new Throwable("none", null, false, false) {};
        private static final AtomicReferenceFieldUpdater<A, Throwable> UPDATER =
            AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "plain");
        private volatile Throwable plain;
        private final AtomicReference<Throwable> reference = new AtomicReference<>();
        private IOException own;
        private A other;
        void fail(Throwable cause) { STORE; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    String store =
        body.contains("own")
            ? "own = (IOException) cause"
            : body.contains("reference") ? "reference.set(cause)" : "plain = cause";
    Checking.check(SOURCE.replace("STORE", store).replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throwable t; do { t = reference.get(); } while (!reference.compareAndSet(t, null));",
        "while (true) { if (reference.weakCompareAndSetPlain(reference.get(), NONE)) { return; } }",
        "for (;;) { Throwable t = plain; if (UPDATER.compareAndSet(this, t, null)) { break; } }",
        "while (!UPDATER.weakCompareAndSet(this, plain, null)) { Thread.onSpinWait(); }",
        "if (!reference.compareAndSet(reference.get(), null)) { reference.set(null); }",
      })
  void ignoresClearThatSucceeded(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (reference.compareAndSet(reference.get(), null)) { return; }",
        "while (reference.compareAndSet(reference.get(), null)) {}",
        "while (!reference.compareAndSet(null, new Error())) {}",
        "while (!UPDATER.compareAndSet(other, plain, null)) {}",
        "while (!UPDATER.compareAndSet(this, null, plain)) {}",
        "boolean done = UPDATER.compareAndSet(this, plain, null);",
      })
  void flagsClearThatMayHaveFailed(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (UPDATER.get(this) != null) { UPDATER.set(this, null); }",
        "if (UPDATER.get(this) == null) { return; } plain = null;",
        "Throwable t = UPDATER.get(this); if (t != null) { plain = null; t.printStackTrace(); }",
        "if (Objects.nonNull(plain)) { plain = null; }",
        "if (Objects.isNull(reference.get())) { return; } reference.set(null);",
        "if (own instanceof IOException) { own = null; }",
        "if (!(own instanceof Exception)) { return; } own = null;",
      })
  void ignoresClearWhereItIsNotEmpty(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (UPDATER.get(other) != null) { plain = null; }",
        "if (UPDATER.get(this) == null) { plain = null; }",
        "if (Objects.isNull(plain)) { plain = null; }",
        "if (Objects.nonNull(other)) { plain = null; }",
        "if (own instanceof java.io.EOFException) { own = null; }",
      })
  void flagsClearWhereSomethingElseIsAsked(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable", body);
  }
}
