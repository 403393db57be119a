package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that are read and written through an updater or a {@code VarHandle}. */
class FieldHandleTest {
  @Test
  void ignoresClearsThroughVarHandle() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle FIRST;
          private static final VarHandle SECOND;
          private static final VarHandle THIRD = Handles.of(MethodHandles.lookup(), "third");
          static {
            try {
              MethodHandles.Lookup lookup = MethodHandles.lookup();
              FIRST = lookup.findVarHandle(A.class, "first", Throwable.class);
              SECOND =
                  lookup.findVarHandle(lookup.lookupClass(), "second", Throwable.class)
                      .withInvokeExactBehavior();
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private volatile Throwable first;
          private volatile Throwable second;
          private volatile Throwable third;
          void fail(Throwable cause) { first = cause; second = cause; third = cause; }
          public void close() {
            FIRST.setRelease(this, (Throwable) null);
            Throwable last = (Throwable) SECOND.getAndSetAcquire(this, null);
            THIRD.setVolatile(this, null);
          }
        }
        """,
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class Handles {
          static VarHandle of(MethodHandles.Lookup lookup, String field) {
            throw new UnsupportedOperationException(field);
          }
        }
        """);
  }

  @Test
  void ignoresFieldWithoutStore() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> FAILURE =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
          private volatile Throwable failure;
          Throwable failure() { return FAILURE.get(this); }
          void forget() { FAILURE.set(this, null); }
          public void close() {}
        }
        """);
  }

  @Test
  void ignoresStoreThatIsNoneOfTheField() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle ELEMENT =
              MethodHandles.arrayElementVarHandle(Throwable[].class);
          private volatile Throwable failure;
          void fail(Throwable[] all, Throwable cause) { ELEMENT.set(all, 3, cause); }
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreThroughUpdaterAlone() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> FAILURE =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
          private volatile Throwable failure;
          void fail(Throwable cause) {
            FAILURE.compareAndSet(this, null, cause);
          }
          // BUG: Diagnostic contains: 'failure' (stored in fail(), line 8)
          public void close() {}
        }
        """);
  }

  @Test
  void flagsStoreThroughVarHandleAlone() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle FAILURE;
          static {
            try {
              FAILURE = MethodHandles.lookup().findVarHandle(A.class, "failure", Throwable.class);
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private Throwable failure;
          void fail(Throwable cause) { FAILURE.setOpaque(this, cause); }
          Throwable failure() { return (Throwable) FAILURE.getAcquire(this); }
          // BUG: Diagnostic contains: It can still be read on a closed object
          public void close() {}
        }
        """);
  }

  @Test
  void flagsReaderThroughUpdaterAsReason() {
    check(
        List.of("-XepOpt:NoLeak:Report=all"),
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> FAILURE =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
          private volatile Throwable failure;
          private boolean closed;
          void fail(Throwable cause) { FAILURE.lazySet(this, cause); }
          void send() {
            if (closed) { throw new IllegalStateException(FAILURE.get(this)); }
          }
          // BUG: Diagnostic contains: It is read to tell why the object is closed
          public void close() { closed = true; }
        }
        """);
  }

  @Test
  void flagsClearOfAnotherObjectThroughUpdater() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> FAILURE =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
          private volatile Throwable failure;
          private A other;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() { FAILURE.set(other, null); }
        }
        """);
  }

  @Test
  void flagsExchangeToNullThroughVarHandle() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle FAILURE;
          static {
            try {
              FAILURE = MethodHandles.lookup().findVarHandle(A.class, "failure", Throwable.class);
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there at the end
          public void close() { FAILURE.compareAndExchange(this, failure, null); }
        }
        """);
  }

  @Test
  void ignoresGuardThroughUpdater() {
    check(
        """
        import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

        class A {
          private static final AtomicIntegerFieldUpdater<A> CLOSED =
              AtomicIntegerFieldUpdater.newUpdater(A.class, "closed");
          private volatile int closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (!CLOSED.compareAndSet(this, 0, 1)) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresGuardThroughVarHandle() {
    check(
        """
        import java.lang.invoke.MethodHandles;
        import java.lang.invoke.VarHandle;

        class A {
          private static final VarHandle CLOSED;
          static {
            try {
              CLOSED = MethodHandles.lookup().findVarHandle(A.class, "closed", boolean.class);
            } catch (ReflectiveOperationException e) {
              throw new ExceptionInInitializerError(e);
            }
          }
          private boolean closed;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if ((boolean) CLOSED.getAndSet(this, true)) { return; }
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsGuardThroughUpdaterOfAnotherObject() {
    check(
        """
        import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

        class A {
          private static final AtomicIntegerFieldUpdater<A> CLOSED =
              AtomicIntegerFieldUpdater.newUpdater(A.class, "closed");
          private volatile int closed;
          private A other;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: it is still there on return in line 12
          public void close() {
            if (!CLOSED.compareAndSet(other, 0, 1)) { return; }
            failure = null;
          }
        }
        """);
  }
}
