package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;
import static dev.noleak.checker.Mending.assertNoFix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where holders come from: factories, methods that copy them, classes that extend others. */
class HolderFormTest {
  private static final String SOURCE =
      """
      class A {
        record State(boolean open, Throwable failure) {
          static State of(Throwable failure) { return new State(true, failure); }
          static State orNone(Throwable t) { return new State(true, t == null ? null : t); }
          static State refused() { return new State(false, new IllegalStateException("closed")); }
          State with(Throwable failure) { return new State(open, failure); }
          State open(boolean open) { return new State(open, failure); }
          State closed() { return new State(false, null); }
          State itself() { return this; }
        }
        private State state = new State(true, null);
        void fail(Throwable cause) { state = state.with(cause); }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static final String SETTER =
      "private static void set(Op op, Throwable cause) { op.failure = cause; }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = state.closed();",
        "state = state.with(null);",
        "state = this.state.open(false).with(null);",
        "state = State.of(null);",
        "state = State.orNone(null);",
      })
  void ignoresHolderThatIsCopiedWithoutThrowable(String body) {
    check(SOURCE.replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = state.open(false);",
        "state = state.itself();",
        "state = state.with(new Error());",
        "state = State.refused();",
        "state = State.of(state.failure());",
      })
  void flagsHolderThatIsCopiedWithIt(String body) {
    check(
        SOURCE
            .replace("// NOTE", "// BUG: Diagnostic contains: 'state.failure'")
            .replace("BODY", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return new State(); | // BUG: Diagnostic contains: 'state.failure'
          return SHARED;      | // None of ours.
          """)
  void flagsHolderOfFactory(String body, String note) {
    check(
        """
        class A {
          private static class State {
            private static final State SHARED = new State();
            Throwable failure;
            static State create() { BODY }
          }
          private final State state = State.create();
          void fail(Throwable cause) { state.failure = cause; }
          NOTE
          public void close() {}
        }
        """
            .replace("BODY", body)
            .replace("NOTE", note));
  }

  @Test
  void flagsHolderOfFactoryThatTraces() {
    check(
        """
        class A {
          private static class Tracker {
            private Throwable created = new Throwable("here");
            static Tracker track() { return new Tracker(); }
          }
          private final Tracker tracker = Tracker.track();
          // BUG: Diagnostic contains: 'tracker.created'
          public void close() {}
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state.tries = 0;      | // BUG: Diagnostic contains: 'state.failure'
          state.failure = null; | // Cleared.
          state.reset();        | // Cleared by the superclass.
          """)
  void flagsHolderThatInheritsItsSlot(String body, String note) {
    check(
        """
        class A {
          private abstract static class Base {
            protected Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            void reset() { failure = null; }
          }
          private static class State extends Base { int tries; }
          private final State state = new State();
          void fail(Throwable cause) { state.fail(cause); }
          NOTE
          public void close() { BODY }
        }
        """
            .replace("BODY", body)
            .replace("NOTE", note));
  }

  @ParameterizedTest
  @CsvSource({"private, int tries", "protected, int failure"})
  void leavesSlotThatHolderInherits(String access, String own) {
    assertNoFix(
        """
        class A {
          private abstract static class Base {
            ACCESS Throwable failure;
            void fail(Throwable cause) { failure = cause; }
          }
          private static class State extends Base { OWN; }
          private final State state = new State();
          void fail(Throwable cause) { state.fail(cause); }
          public void close() {}
        }
        """
            .replace("ACCESS", access)
            .replace("OWN", own));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Op op = new Op(); op.failure = cause; all.add(op); | // One of its own.
          new Op().failure = cause;                          | // Nobody's.
          Op op = all.get(0); op.failure = cause;            | // Another one.
          all.get(1).failure = cause;                        | // Another one.
          array[2].failure = cause;                          | // Another one.
          Op op = array[3]; op.failure = cause;              | // Another one.
          Op op = idle; op.failure = cause;                  | // BUG: Diagnostic contains: 'idle.failure'
          Op op = idle(); op.failure = cause;                | // BUG: Diagnostic contains: 'idle.failure'
          idle().failure = cause;                            | // BUG: Diagnostic contains: 'idle.failure'
          set(idle, cause);                                  | // BUG: Diagnostic contains: 'idle.failure'
          """)
  void tellsStoreIntoOneHolderFromStoreIntoOthers(String store, String note) {
    check(
        """
        class A {
          private static class Op { Throwable failure; }
          private final Op idle = new Op();
          private final java.util.List<Op> all = new java.util.ArrayList<>();
          private final Op[] array = new Op[4];
          private Op idle() { return idle; }
          SETTER
          void fail(Throwable cause) { STORE }
          NOTE
          public void close() {}
        }
        """
            .replace("SETTER", store.startsWith("set") ? SETTER : "")
            .replace("STORE", store)
            .replace("NOTE", note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Part.FAILURE.set(part, null);       | // Cleared.
          Part.FAILURE.getAndSet(part, null); | // Cleared.
          Part.FAILURE.set(other, null);      | // BUG: Diagnostic contains: 'part.failure'
          Part.FAILURE.get(part);             | // BUG: Diagnostic contains: 'part.failure'
          """)
  void tellsClearThroughUpdaterOfHolder(String body, String note) {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static class Part {
            static final AtomicReferenceFieldUpdater<Part, Throwable> FAILURE =
                AtomicReferenceFieldUpdater.newUpdater(Part.class, Throwable.class, "failure");
            volatile Throwable failure;
          }
          private final Part part = new Part();
          private final Part other = new Part();
          void fail(Throwable cause) { part.failure = cause; }
          NOTE
          public void close() { BODY }
        }
        """
            .replace("BODY", body)
            .replace("NOTE", note));
  }
}
