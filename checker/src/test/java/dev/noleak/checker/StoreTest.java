package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class StoreTest {
  @Test
  void ignoresStoreOfNull() {
    check(
        """
        class A {
          Throwable failure = null;
          void forget() { failure = (Throwable) null; }
          void forget(boolean now) { failure = now ? null : (null); }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresStoreIntoFieldOfSameNameElsewhere() {
    check(
        """
        class A {
          Throwable failure;
          public void close() {}
        }

        class B {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """);
  }

  @Test
  void flagsStoreInConstructor() {
    check(
        """
        class A {
          private Throwable failure;
          A(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: (stored in the constructor of A, line 3)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreInInitializer() {
    check(
        """
        class A {
          private Throwable failure = new Throwable("opened here");
          // BUG: Diagnostic contains: (stored in its initializer, line 2)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreInLambda() {
    check(
        """
        import java.util.function.Consumer;

        class A {
          private Throwable failure;
          Consumer<Throwable> handler() { return cause -> failure = cause; }
          // BUG: Diagnostic contains: (stored in handler(), line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreInAnonymousClass() {
    check(
        """
        class A {
          private Throwable failure;
          Runnable task(RuntimeException cause) {
            return new Runnable() {
              @Override public void run() { failure = cause; }
            };
          }
          // BUG: Diagnostic contains: (stored in run() of an anonymous class, line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreByInnerClass() {
    check(
        """
        class A {
          private Throwable failure;
          class Handler {
            void fail(Throwable cause) { A.this.failure = cause; }
          }
          // BUG: Diagnostic contains: (stored in Handler.fail(), line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreByAnotherClass() {
    check(
        """
        class A {
          Throwable failure;
          // BUG: Diagnostic contains: (stored in Handler.fail(), line 2 of
          public void close() {}
        }
        """,
        """
        class Handler {
          void fail(A a, Throwable cause) { a.failure = cause; }
        }
        """);
  }

  @Test
  void flagsStoreBySubclass() {
    check(
        """
        class A {
          protected Throwable failure;
          // BUG: Diagnostic contains: (stored in B.fail(), line 3 of
          public void close() {}
        }
        """,
        """
        // BUG: Diagnostic contains: close() of A, inherited here, keeps the Throwable in 'failure'
        class B extends A {
          void fail(Throwable cause) { this.failure = cause; }
        }
        """);
  }

  @Test
  void flagsStoreThroughCatch() {
    check(
        """
        class A {
          private Exception failure;
          void run(Runnable task) {
            try {
              task.run();
            } catch (RuntimeException e) {
              failure = e;
            }
          }
          // BUG: Diagnostic contains: (stored in run(), line 7)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreByCloseItself() {
    check(
        """
        class A {
          private Throwable closedBy;
          // BUG: Diagnostic contains: 'closedBy' (stored in close(), line 5)
          public void close() {
            closedBy = new Throwable("closed here");
          }
        }
        """);
  }

  @Test
  void flagsGetAndSet() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure = new AtomicReference<>();
          Throwable fail(Throwable cause) { return failure.getAndSet(cause); }
          // BUG: Diagnostic contains: (stored in fail(), line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAtomicReferenceThatStartsFull() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure =
              new AtomicReference<>(new Throwable("not yet"));
          // BUG: Diagnostic contains: (stored in its initializer, line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsUpdateWithFunction() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure = new AtomicReference<>();
          void fail(Throwable cause) {
            failure.updateAndGet(before -> before == null ? cause : before);
          }
          // BUG: Diagnostic contains: (stored in fail(), line 6)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreInAnotherFileThatAlsoAsksArrayForItsLength() {
    check(
        """
        class Connection {
          Throwable failure;
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """,
        """
        class Pool {
          void fail(Connection[] connections, Throwable t) {
            if (connections.length > 0) {
              connections[0].failure = t;
            }
          }
        }
        """);
  }
}
