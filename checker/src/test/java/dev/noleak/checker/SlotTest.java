package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class SlotTest {
  @Test
  void ignoresStaticField() {
    check(
        """
        class A {
          private static Throwable last;
          void fail(Throwable cause) { last = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresWeakAndSoftReferences() {
    check(
        """
        import java.lang.ref.SoftReference;
        import java.lang.ref.WeakReference;

        class A {
          private WeakReference<Throwable> weak;
          private SoftReference<Throwable> soft;
          void fail(Throwable cause) {
            weak = new WeakReference<>(cause);
            soft = new SoftReference<>(cause);
          }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresClassOfThrowable() {
    check(
        """
        class A {
          private Class<? extends Throwable> type;
          void fail(Throwable cause) { type = cause.getClass(); }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresFunctionOfThrowable() {
    check(
        """
        import java.util.function.Consumer;
        import java.util.function.Function;

        class A {
          private Consumer<Throwable> handler;
          private Function<String, Throwable> maker;
          void handle(Consumer<Throwable> handler, Function<String, Throwable> maker) {
            this.handler = handler;
            this.maker = maker;
          }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresFinalFieldFromConstructorParameter() {
    check(
        """
        class A {
          private final Throwable failure;
          A(Throwable failure) { this.failure = failure; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresFieldThatIsNeverStored() {
    check(
        """
        class A {
          private Throwable failure;
          private Exception other = null;
          void forget() { failure = null; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresFieldThatHoldsSentinelsOnly() {
    check(
        """
        class A {
          private static final Throwable NONE = new Throwable("none", null, false, false) {};
          private Throwable failure = NONE;
          void forget() { failure = NONE; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresContainerThatIsNeverFilled() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;

        class A {
          private final List<Throwable> failures = new ArrayList<>();
          int count() { return failures.size(); }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresContainersOfOtherThings() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final List<String> lines = new ArrayList<>();
          private final AtomicReference<Object> state = new AtomicReference<>();
          void line(String text) { lines.add(text); state.set(text); }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresArrayOfArrays() {
    check(
        """
        class A {
          private Throwable[][] failures = new Throwable[4][4];
          void fail(int at, Throwable cause) { failures[at][at] = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void flagsSubtypeOfThrowable() {
    check(
        """
        class A {
          private IllegalStateException failure;
          void fail(IllegalStateException cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 3)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsChainOfWarnings() {
    check(
        """
        import java.sql.SQLException;
        import java.sql.SQLWarning;

        class A {
          private SQLWarning warnings;
          void warn(SQLWarning next) {
            if (warnings == null) { warnings = next; } else { warnings.setNextWarning(next); }
          }
          // BUG: Diagnostic contains: 'warnings' (stored in warn(), line 7)
          public void close() throws SQLException {}
        }
        """);
  }

  @Test
  void flagsTypeVariableWithThrowableBound() {
    check(
        """
        class A<E extends Exception> {
          private E failure;
          void fail(E cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsTypeVariableBoundedByAnother() {
    check(
        """
        class A<X extends Throwable, E extends X> {
          private E failure;
          void fail(E cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsArray() {
    check(
        """
        class A {
          private final Throwable[] failures = new Throwable[4];
          void fail(int at, Throwable cause) { failures[at] = cause; }
          // BUG: Diagnostic contains: 'failures' (stored in fail(), line 3)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAtomicReference() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure = new AtomicReference<>();
          void fail(Throwable cause) { failure.compareAndSet(null, cause); }
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsAtomicReferenceArray() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceArray;

        class A {
          private final AtomicReferenceArray<Exception> failures = new AtomicReferenceArray<>(8);
          void fail(int at, Exception cause) { failures.set(at, cause); }
          // BUG: Diagnostic contains: 'failures' (stored in fail(), line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsOptional() {
    check(
        """
        import java.util.Optional;

        class A {
          private Optional<Throwable> failure = Optional.empty();
          void fail(Throwable cause) { failure = Optional.of(cause); }
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 5)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsThreadLocal() {
    check(
        """
        class A {
          private final ThreadLocal<Throwable> failure = new ThreadLocal<>();
          void fail(Throwable cause) { failure.set(cause); }
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 3)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsCollectionsAndMaps() {
    check(
        """
        import java.util.ArrayDeque;
        import java.util.ArrayList;
        import java.util.Deque;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;

        class A {
          private final List<Throwable> list = new ArrayList<>();
          void fail(Throwable cause) { list.add(cause); }
          // BUG: Diagnostic contains: 'list' (stored in fail(), line 10)
          public void close() {}
        }

        class B {
          private final Map<String, Exception> map = new HashMap<>();
          void fail(String name, Exception cause) { map.putIfAbsent(name, cause); }
          // BUG: Diagnostic contains: 'map' (stored in fail(), line 17)
          public void close() {}
        }

        class C {
          private final Deque<Error> queue = new ArrayDeque<>();
          void fail(Error cause) { queue.addLast(cause); }
          // BUG: Diagnostic contains: 'queue' (stored in fail(), line 24)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsOwnSubtypeOfContainer() {
    check(
        """
        import java.util.ArrayList;

        class Failures extends ArrayList<Throwable> {
          private static final long serialVersionUID = 1L;
        }

        class A {
          private final Failures failures = new Failures();
          void fail(Throwable cause) { failures.add(cause); }
          // BUG: Diagnostic contains: 'failures' (stored in fail(), line 9)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsContainerOfTypeVariable() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;

        class A<E extends Throwable> {
          private final List<E> failures = new ArrayList<>();
          void fail(E cause) { failures.add(cause); }
          // BUG: Diagnostic contains: 'failures' (stored in fail(), line 6)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsFieldOfRecursiveChain() {
    check(
        """
        import java.sql.SQLException;

        class A {
          private SQLException chain;
          void fail(SQLException next) {
            next.setNextException(chain);
            chain = next;
          }
          // BUG: Diagnostic contains: 'chain' (stored in fail(), line 7)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsEachSlotOnce() {
    check(
        """
        class A {
          private Throwable first;
          private Throwable second;
          void fail(Throwable cause) {
            if (first == null) { first = cause; }
            second = cause;
          }
          // BUG: Diagnostic contains: 'first'
          public void close() { second = null; }
        }
        """);
  }

  @Test
  void flagsSlotInheritedFromSource() {
    check(
        """
        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """,
        """
        class A extends Base {
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 3 of
          public void close() {}
        }
        """);
  }
}
