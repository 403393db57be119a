package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

/** Fields of a supertype of Throwable into which the class stores one. */
class ObjectSlotTest {
  @Test
  void ignoresFieldThatGetsNoThrowableByItsType() {
    check(
        """
        class A {
          private Object result;
          private java.io.Serializable other;
          void complete(Object value) { result = value; other = "done"; }
          void run() {
            Object outcome = null;
            try { outcome = 3; } catch (RuntimeException e) { outcome = e; }
            result = outcome;
          }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresStoreByAnotherClass() {
    check(
        """
        class A {
          Object result;
          public void close() {}
        }
        """,
        """
        class B {
          void fail(A a, Throwable cause) { a.result = cause; }
        }
        """);
  }

  @Test
  void ignoresLockAndHandedInValue() {
    check(
        """
        class A {
          private final Object lock = new Object();
          private final Object cause;
          A(Exception cause) { this.cause = cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresOtherSupertypesThanThoseOfThrowable() {
    check(
        """
        class A<T> {
          private Comparable<T> result;
          private T value;
          @SuppressWarnings("unchecked")
          void fail(Throwable cause) { value = (T) cause; }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresClears() {
    check(
        """
        class A {
          private static final Object CLOSED = new Object();
          private Object a, b, c, d;
          void fail(Throwable x) { a = x; b = x; c = x; d = x; }
          public void close() {
            a = null;
            b = CLOSED;
            c = "closed";
            if (d instanceof Throwable) { d = null; }
          }
        }
        """);
  }

  @Test
  void ignoresReplacementThatMayBeAnything() {
    check(
        """
        class A {
          private Object result;
          void fail(Throwable cause) { result = cause; }
          private Object last() { return 4; }
          public void close() { result = last(); }
        }
        """);
  }

  @Test
  void ignoresClearThroughVarHandle() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle RESULT;
          static {
            try {
              RESULT = MethodHandles.lookup().findVarHandle(A.class, "result", Object.class);
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private Object result;
          void fail(Throwable cause) { RESULT.compareAndSet(this, null, cause); }
          public void close() { RESULT.setRelease(this, "closed"); }
        }
        """);
  }

  @Test
  void flagsFieldOfObject() {
    check(
        """
        class A {
          private Object result;
          void complete(Object value) { result = value; }
          void fail(Throwable cause) { result = cause; }
          // BUG: Diagnostic contains: 'result' (stored in fail(), line 4)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsFieldOfSerializable() {
    check(
        """
        class A {
          private java.io.Serializable result;
          void fail(Exception cause) { result = cause == null ? "none" : cause; }
          // BUG: Diagnostic contains: Clear it before anything can throw: 'result = null;'.
          public void close() {}
        }
        """);
  }

  @Test
  void flagsUpcast() {
    check(
        """
        class A {
          private Object result;
          void fail(Exception cause) { result = (Object) cause; }
          // BUG: Diagnostic contains: 'result'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreThroughVarHandle() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Object> RESULT =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Object.class, "result");
          private volatile Object result;
          void complete(Object value) { RESULT.set(this, value); }
          void fail(Exception cause) { RESULT.compareAndSet(this, null, cause); }
          // BUG: Diagnostic contains: 'result' (stored in fail(), line 8)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsExceptionOfOneKindThatIsLookedFor() {
    check(
        """
        class A {
          private Object result;
          void fail(Throwable cause) { result = cause; }
          // BUG: Diagnostic contains: 'result'
          public void close() {
            if (result instanceof RuntimeException) { result = null; }
          }
        }
        """);
  }

  @Test
  void flagsCreationTraceInObject() {
    check(
        """
        class A {
          private final Object created = new Throwable("created here");
          // BUG: Diagnostic contains: it is final, so nothing can clear it
          public void close() {}
        }
        """);
  }

  @Test
  void flagsThrowableThatCloseItselfStores() {
    check(
        """
        class A {
          private Object state;
          void fail(Throwable cause) { state = cause; }
          // BUG: Diagnostic contains: 'state'
          public void close() { state = new IllegalStateException("closed"); }
        }
        """);
  }
}
