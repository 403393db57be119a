package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!failure.isEmpty()",
        "failure.isPresent()",
        "failure.size() > 0",
        "failure.peek() != null",
        "failure.get() != null",
      })
  void flagsClearWhereTheThrowableSaysThatItIsNotEmpty(String condition) {
    Checking.check(
        """
        class A {
          static class Empty extends Exception {
            boolean isEmpty() { return true; }
            boolean isPresent() { return false; }
            int size() { return 0; }
            Object peek() { return null; }
            Object get() { return null; }
          }
          private Empty failure;
          void fail(Empty cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { if (CONDITION) { failure = null; } }
        }
        """
            .replace("CONDITION", condition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deque<Throwable> slot = new ArrayDeque<>() | slot.add(x) | if (!slot.isEmpty()) slot.clear()
          Deque<Throwable> slot = new ArrayDeque<>() | slot.add(x) | if (slot.size() > 0) slot.clear()
          Deque<Throwable> slot = new ArrayDeque<>() | slot.add(x) | if (slot.peek() != null) slot.clear()
          AtomicReference<Throwable> slot = new AtomicReference<>() | slot.set(x) | if (slot.get() != null) slot.set(null)
          ThreadLocal<Throwable> slot = new ThreadLocal<>() | slot.set(x) | if (slot.get() != null) slot.remove()
          Optional<Throwable> slot = Optional.empty() | slot = Optional.of(x) | if (slot.isPresent()) slot = Optional.empty()
          Optional<Throwable> slot = Optional.empty() | slot = Optional.of(x) | if (!slot.isEmpty()) slot = Optional.empty()
          """)
  void ignoresClearWhereTheSlotIsNotEmpty(String field, String store, String body) {
    Checking.check(
        """
        import java.util.*;
        import java.util.concurrent.atomic.*;

        class A {
          private FIELD;
          void fail(Throwable x) { STORE; }
          public void close() { BODY; }
        }
        """
            .replace("FIELD", field)
            .replace("STORE", store)
            .replace("BODY", body));
  }
}
