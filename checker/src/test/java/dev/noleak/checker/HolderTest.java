package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slots one step further, in a nested or package-private class that a field refers to. */
class HolderTest {
  @Test
  void ignoresHolderReplacedByNull() {
    check(
        """
        class A {
          static class State { Throwable failure; int tries; }
          private State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          public void close() { state = null; }
        }
        """);
  }

  @Test
  void ignoresHolderReplacedByEmptyOne() {
    check(
        """
        class A {
          record Outcome(String text, Throwable failure) {}
          private Outcome a;
          private Outcome b;
          private State c = new State(null);
          private static final Outcome NONE = new Outcome("", null);
          static class State { Throwable failure; State(Throwable failure) { this.failure = failure; } }
          void fail(Throwable x) { a = new Outcome("a", x); b = new Outcome("b", x); c = new State(x); }
          public void close() {
            a = new Outcome("closed", null);
            b = NONE;
            c = new State(null);
          }
        }
        """);
  }

  @Test
  void ignoresInnerSlotCleared() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private static class State {
            Throwable failure;
            final List<Throwable> all = new ArrayList<>();
            final AtomicReference<Throwable> last = new AtomicReference<>();
          }
          private final State state = new State();
          void fail(Throwable x) { state.failure = x; state.all.add(x); state.last.set(x); }
          public void close() {
            State local = this.state;
            local.failure = null;
            state.all.clear();
            state.last.set(null);
          }
        }
        """);
  }

  @Test
  void ignoresInnerSlotClearedByHolder() {
    check(
        """
        class A {
          private static class State {
            private Throwable failure;
            private boolean done;
            void fail(Throwable cause) { failure = cause; }
            void set(Throwable cause) { failure = cause; }
            void reset() {
              if (done) { return; }
              done = true;
              forget();
            }
            private void forget() { failure = null; }
          }
          private final State first = new State();
          private final State second = new State();
          void fail(Throwable cause) { first.fail(cause); second.fail(cause); }
          public void close() {
            if (first != null) { first.reset(); }
            second.set(null);
          }
        }
        """);
  }

  @Test
  void ignoresInnerClassCleared() {
    check(
        """
        class A {
          private class Reader {
            Throwable failure;
            void read() { try { step(); } catch (RuntimeException e) { failure = e; } }
            void end() { failure = null; }
          }
          private final Reader reader = new Reader();
          void step() {}
          public void close() { reader.end(); }
        }
        """);
  }

  @Test
  void ignoresHolderWithCloseMethodOfItsOwn() {
    check(
        """
        class A {
          private static class Part implements AutoCloseable {
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            // BUG: Diagnostic contains: close() keeps the Throwable in 'failure'
            @Override public void close() {}
          }
          private final Part part = new Part();
          void fail(Throwable cause) { part.fail(cause); }
          public void close() { part.close(); }
        }
        """);
  }

  @Test
  void ignoresHolderThatIsHandedToHelper() {
    check(
        """
        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          private static void forget(State state, boolean now) { if (now) { state.failure = null; } }
          public void close() { forget(state, true); }
        }
        """);
  }

  @Test
  void ignoresHolderOfSomebodyElse() {
    check(
        """
        class A {
          private final Shared shared;
          private Shared other;
          A(Shared shared) { this.shared = shared; }
          void use(Shared other) { this.other = other; }
          public void close() {}
        }
        """,
        """
        class Shared {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void ignoresPublicClassAndSecondLevel() {
    check(
        """
        public class Source0 {
          static class Box { Slot slot = new Slot(); }
          static class Slot { Throwable failure; }
          private final Source1 open = new Source1();
          private final Box box = new Box();
          void fail(Throwable cause) { open.failure = cause; box.slot.failure = cause; }
          public void close() {}
        }
        """,
        """
        public class Source1 {
          public Throwable failure;
        }
        """);
  }

  @Test
  void ignoresHolderWithoutStore() {
    check(
        """
        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          Throwable failure() { return state.failure; }
          public void close() {}
        }
        """);
  }

  @Test
  void flagsMutableHolder() {
    check(
        """
        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          // BUG: Diagnostic contains: keeps the Throwable in 'state.failure' (stored in fail(), line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsRecord() {
    check(
        """
        class A {
          record Outcome(String text, Throwable failure) {}
          private Outcome outcome;
          void fail(Throwable cause) { outcome = new Outcome("failed", cause); }
          // BUG: Diagnostic contains: 'outcome.failure' (stored in fail(), line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsPackagePrivateClassOfAnotherFile() {
    check(
        """
        class A {
          private State state = new State();
          void fail(Throwable cause) { state.fail(cause); }
          // BUG: Diagnostic contains: 'state.failure' (stored in State.fail(), line 3 of Source1.java)
          public void close() {}
        }
        """,
        """
        class State {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void flagsHolderThatTraces() {
    check(
        """
        class A {
          private static class Tracker { final Throwable created = new Throwable("here"); }
          private Tracker tracker = new Tracker();
          // BUG: Diagnostic contains: 'tracker.created'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsHolderOfContainer() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;

        class A {
          private static class State { final List<Throwable> all = new ArrayList<>(); }
          private final State state = new State();
          void fail(Throwable cause) { state.all.add(cause); }
          // BUG: Diagnostic contains: 'state.all'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsReplacementWithThrowable() {
    check(
        """
        class A {
          record Outcome(Throwable failure) {}
          private Outcome outcome;
          void fail(Outcome outcome) { this.outcome = outcome; }
          // BUG: Diagnostic contains: 'outcome.failure'
          public void close() { outcome = new Outcome(new IllegalStateException("closed")); }
        }
        """);
  }

  @Test
  void flagsHolderMethodThatClearsOnOneWayOnly() {
    check(
        """
        class A {
          private static class State {
            Throwable failure;
            int tries;
            void reset() { if (tries > 4) { failure = null; } }
          }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          // BUG: Diagnostic contains: 'state.failure'
          public void close() { state.reset(); }
        }
        """);
  }

  @Test
  void flagsClearOfAnotherHolder() {
    check(
        """
        class A {
          private static class State { Throwable failure; }
          private final State first = new State();
          private final State second = new State();
          void fail(Throwable cause) { first.failure = cause; }
          // BUG: Diagnostic contains: 'first.failure'
          public void close() { second.failure = null; }
        }
        """);
  }

  @Test
  void ignoresHolderThatOnlyAnotherFieldsIsStoredInto() {
    check(
        """
        class A {
          private static class State { Throwable failure; State next; }
          private final State reading = new State();
          private final State writing = new State();
          void fail(Throwable cause) { reading.failure = cause; reading.next.failure = cause; }
          public void close() { reading.failure = null; }
        }
        """);
  }

  @Test
  void flagsHolderThatStoresThroughItsOuterClass() {
    check(
        """
        class A {
          private static class State {
            Throwable failure;
            void fail(Throwable cause) { State.this.failure = cause; }
          }
          private final State reading = new State();
          private final State writing = new State();
          void fail(Throwable cause) { reading.fail(cause); writing.fail(cause); }
          // BUG: Diagnostic contains: 'writing.failure'
          public void close() { reading.failure = null; }
        }
        """);
  }

  @Test
  void flagsHolderGivenToLibrary() {
    check(
        """
        import java.util.Objects;

        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          // BUG: Diagnostic contains: 'state.failure'
          public void close() { Objects.requireNonNull(state); }
        }
        """);
  }

  @Test
  void flagsEachFieldOnce() {
    check(
        """
        class A {
          private static class State { Throwable first; Throwable last; }
          private final State state = new State();
          void fail(Throwable cause) { state.first = cause; state.last = cause; }
          // BUG: Diagnostic contains: 'state.first'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWithoutReader() {
    check(
        """
        class A {
          private static class State { Throwable failure; int tries; }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; state.tries++; }
          int tries() { return state.tries; }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsReadableThroughHolder() {
    check(
        """
        class A {
          private static class State {
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            Throwable failure() { return failure; }
          }
          private final State state = new State();
          void fail(Throwable cause) { state.fail(cause); }
          Throwable failure() { return state.failure(); }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsReadableWhereHolderIsHandedOut() {
    check(
        """
        class A {
          record Outcome(Throwable failure) {}
          private Outcome outcome;
          void fail(Throwable cause) { outcome = new Outcome(cause); }
          Outcome outcome() { return outcome; }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAsDeadWhereReaderRefusesFirst() {
    check(
        """
        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          private boolean closed;
          void fail(Throwable cause) { state.failure = cause; }
          Throwable failure() {
            if (closed) { throw new IllegalStateException("closed"); }
            return state.failure;
          }
          // BUG: Diagnostic contains: Nothing reads it on a closed object
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsAsReason() {
    check(
        List.of("-XepOpt:NoLeak:Report=all"),
        """
        class A {
          private static class State { Throwable failure; }
          private final State state = new State();
          private boolean closed;
          void fail(Throwable cause) { state.failure = cause; }
          void send() {
            if (closed) { throw new IllegalStateException(state.failure); }
          }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void ignoresHolderThatOthersMayHaveCleared() {
    check(
        """
        class A {
          private static class Action implements Runnable {
            private Throwable opened = new Throwable("opened here");
            @Override public void run() { opened = null; }
          }
          private final Action action = new Action();
          private final Cleaner cleaner = new Cleaner();
          A() { cleaner.register(action); }
          public void close() { cleaner.clean(); }
        }
        """,
        """
        class Cleaner {
          private Runnable action;
          void register(Runnable action) { this.action = action; }
          void clean() { action.run(); }
        }
        """);
  }

  @Test
  void flagsHolderThatNobodyElseKnows() {
    check(
        """
        class A {
          private static class Action implements Runnable {
            private Throwable opened;
            void fail(Throwable cause) { opened = cause; }
            @Override public void run() { opened = null; }
          }
          private final Action action = new Action();
          void fail(Throwable cause) { action.fail(cause); }
          // BUG: Diagnostic contains: 'action.opened'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsHolderThatIsHandedOnAndCannotBeCleared() {
    check(
        """
        class A {
          private static class Action implements Runnable {
            private Throwable opened;
            void fail(Throwable cause) { opened = cause; }
            void forget() { opened = null; }
            @Override public void run() {}
          }
          private final Action action = new Action();
          A(java.util.List<Runnable> all) { all.add(action); }
          void fail(Throwable cause) { action.fail(cause); }
          // BUG: Diagnostic contains: 'action.opened'
          public void close() {}
        }
        """);
  }
}
