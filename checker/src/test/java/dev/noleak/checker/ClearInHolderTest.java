package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fixes of slots in a field of Object and in a holder. */
class ClearInHolderTest {
  @Test
  void leavesHolderThatItsReadersRelyOn() {
    assertNoFix(
        """
        class A {
          record Outcome(Throwable failure) {}
          private Outcome outcome = new Outcome(null);
          void fail(Throwable cause) { outcome = new Outcome(cause); }
          Throwable failure() { return outcome.failure(); }
          public void close() {}
        }
        """);
  }

  @Test
  void leavesHolderOfMany() {
    assertNoFix(
        """
        class A {
          static class State { Throwable first; Throwable last; }
          private final State state = new State();
          void fail(Throwable cause) { state.first = cause; state.last = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void leavesFinalHolderThatTraces() {
    assertNoFix(
        """
        class A {
          static class State { final Throwable created = new Throwable(); }
          private final State state = new State();
          public void close() {}
        }
        """);
  }

  @Test
  void clearsObject() {
    assertEquals(
        """
        class A {
          private Object result;
          void fail(Throwable cause) { result = cause; }
          public void close() { result = null; }
        }
        """,
        mended(
            """
            class A {
              private Object result;
              void fail(Throwable cause) { result = cause; }
              public void close() {}
            }
            """));
  }

  @Test
  void clearsInsideOfHolder() {
    assertEquals(
        """
        class A {
          static class State { private Throwable failure; }
          private final State state = new State();
          void fail(Throwable cause) { state.failure = cause; }
          public void close() {
            state.failure = null;
            System.out.println(5);
          }
        }
        """,
        mended(
            """
            class A {
              static class State { private Throwable failure; }
              private final State state = new State();
              void fail(Throwable cause) { state.failure = cause; }
              public void close() {
                System.out.println(5);
              }
            }
            """));
  }

  @Test
  void clearsInsideOfHolderAtTheEnd() {
    assertEquals(
        """
        class A {
          static class State { private RuntimeException failure; }
          private final State state = new State();
          void fail(RuntimeException cause) { state.failure = cause; }
          public void close() {
            try {
              if (state.failure != null) { throw state.failure; }
            } finally {
              state.failure = null;
            }
          }
        }
        """,
        mended(
            """
            class A {
              static class State { private RuntimeException failure; }
              private final State state = new State();
              void fail(RuntimeException cause) { state.failure = cause; }
              public void close() {
                if (state.failure != null) { throw state.failure; }
              }
            }
            """));
  }

  @Test
  void dropsHolderThatComesLate() {
    assertEquals(
        """
        class A {
          record Outcome(Throwable failure) {}
          private Outcome outcome;
          void fail(Throwable cause) { outcome = new Outcome(cause); }
          public void close() { outcome = null; }
        }
        """,
        mended(
            """
            class A {
              record Outcome(Throwable failure) {}
              private Outcome outcome;
              void fail(Throwable cause) { outcome = new Outcome(cause); }
              public void close() {}
            }
            """));
  }

  @Test
  void leavesInnerSlotThatCloseCannotName() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                """
                class A {
                  private final State state = new State();
                  void fail(Throwable cause) { state.fail(cause); }
                  public void close() {}
                }
                """,
                "State.java",
                """
                class State {
                  private Throwable failure;
                  void fail(Throwable cause) { failure = cause; }
                }
                """));

    assertEquals(List.of(), compilation.finding().fix());
  }

  @Test
  void leavesWhatCloseStoresThroughHolder() {
    assertNoFix(
        """
        class A {
          static class State {
            Throwable failure;
            void fail(Throwable cause) { failure = cause; }
          }
          private final State state = new State();
          Throwable failure() { return state.failure; }
          public void close() { state.fail(new Error()); }
        }
        """);
  }

  @Test
  void leavesWhatHolderStoresThroughHelper() {
    assertNoFix(
        """
        class A {
          static class State {
            Throwable failure;
            Throwable fail(Throwable cause) { set(cause); return failure; }
            private void set(Throwable cause) { failure = cause; }
          }
          private final State state = new State();
          Throwable failure() { return state.failure; }
          public void close() { state.fail(new Error()); }
        }
        """);
  }

  @Test
  void clearsInFinallyWhatHolderShows() {
    assertEquals(
        """
        class A {
          static class State {
            Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            void show() { System.err.println(failure); }
          }
          private final State state = new State();
          void fail(Throwable cause) { state.fail(cause); }
          public void close() {
            try {
              state.show();
            } finally {
              state.failure = null;
            }
          }
        }
        """,
        mended(
            """
            class A {
              static class State {
                Throwable failure;
                void fail(Throwable cause) { failure = cause; }
                void show() { System.err.println(failure); }
              }
              private final State state = new State();
              void fail(Throwable cause) { state.fail(cause); }
              public void close() {
                state.show();
              }
            }
            """));
  }
}
