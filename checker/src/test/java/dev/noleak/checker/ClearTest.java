package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

class ClearTest {
  @Test
  void ignoresNullInSentinelOutOrChoiceOfBoth() {
    check(
        """
        class A {
          private static final Throwable NONE = new Throwable("none", null, false, false) {};
          private Throwable first;
          private Throwable second;
          private Throwable third;
          void fail(Throwable cause) { first = cause; second = cause; third = cause; }
          public void close() {
            this.first = null;
            second = NONE;
            third = (first == null) ? null : NONE;
          }
        }
        """);
  }

  @Test
  void ignoresClearWhereNotNull() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (failure != null) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void ignoresEarlyReturnWhereNull() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            Throwable known = failure;
            if (null == known) { return; }
            System.err.println(known);
            failure = null;
          }
        }
        """);
  }

  @Test
  void ignoresClearsOfAtomicReference() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> a = new AtomicReference<>();
          private final AtomicReference<Throwable> b = new AtomicReference<>();
          private final AtomicReference<Throwable> c = new AtomicReference<>();
          private final AtomicReference<Throwable> d = new AtomicReference<>();
          private final AtomicReference<Throwable> e = new AtomicReference<>();
          private final AtomicReference<Throwable> f = new AtomicReference<>();
          private AtomicReference<Throwable> g = new AtomicReference<>();
          void fail(Throwable x) { a.set(x); b.set(x); c.set(x); d.set(x); e.set(x); f.set(x); g.set(x); }
          public void close() {
            a.set(null);
            b.setPlain(null);
            c.setRelease(null);
            d.lazySet(null);
            Throwable last = e.getAndSet(null);
            f.updateAndGet(before -> null);
            g = new AtomicReference<>();
          }
        }
        """);
  }

  @Test
  void ignoresClearsThroughUpdater() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> FIRST =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "first");
          private static final AtomicReferenceFieldUpdater<A, Throwable> SECOND =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "second");
          private volatile Throwable first;
          private volatile Throwable second;
          void fail(Throwable cause) { first = cause; second = cause; }
          public void close() {
            FIRST.set(this, null);
            Throwable last = SECOND.getAndSet(this, null);
          }
        }
        """);
  }

  @Test
  void ignoresClearsOfContainers() {
    check(
        """
        import java.util.ArrayDeque;
        import java.util.ArrayList;
        import java.util.Deque;
        import java.util.HashMap;
        import java.util.List;
        import java.util.Map;

        class A {
          private final List<Throwable> a = new ArrayList<>();
          private Map<String, Throwable> b = new HashMap<>();
          private Deque<Throwable> c = new ArrayDeque<>();
          private List<Throwable> d = new ArrayList<>();
          void fail(Throwable x) { a.add(x); b.put("b", x); c.push(x); d.add(x); }
          public void close() {
            a.clear();
            b = new HashMap<>(16);
            c = null;
            d = List.of();
          }
        }
        """);
  }

  @Test
  void ignoresDrainingLoops() {
    check(
        """
        import java.util.ArrayDeque;
        import java.util.Deque;
        import java.util.Queue;

        class A {
          private final Queue<Throwable> a = new ArrayDeque<>();
          private final Queue<Throwable> b = new ArrayDeque<>();
          private final Deque<Throwable> c = new ArrayDeque<>();
          void fail(Throwable x) { a.add(x); b.add(x); c.push(x); }
          public void close() {
            while (a.poll() != null) {}
            Throwable next;
            while ((next = b.poll()) != null) {
              System.err.println(next);
            }
            while (!c.isEmpty()) {
              c.removeFirst();
            }
          }
        }
        """);
  }

  @Test
  void ignoresClearsOfArrays() {
    check(
        """
        import java.util.Arrays;

        class A {
          private final Throwable[] a = new Throwable[4];
          private Throwable[] b = new Throwable[4];
          private Throwable[] c = new Throwable[4];
          void fail(Throwable x) { a[0] = x; b[1] = x; c[2] = x; }
          public void close() {
            Arrays.fill(a, null);
            b = null;
            c = new Throwable[4];
          }
        }
        """);
  }

  @Test
  void ignoresEmptyOptionalAndRemovedThreadLocal() {
    check(
        """
        import java.util.Optional;

        class A {
          private Optional<Throwable> a = Optional.empty();
          private final ThreadLocal<Throwable> b = new ThreadLocal<>();
          void fail(Throwable x) { a = Optional.of(x); b.set(x); }
          public void close() {
            a = Optional.empty();
            b.remove();
          }
        }
        """);
  }

  @Test
  void ignoresClearInLambdaThatIsHandedOver() {
    check(
        """
        import java.util.concurrent.Executor;

        class A {
          private final Executor executor = Runnable::run;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            executor.execute(() -> failure = null);
          }
        }
        """);
  }

  @Test
  void ignoresClearInLambdaForOwnHelper() {
    check(
        """
        import java.util.concurrent.locks.Lock;
        import java.util.concurrent.locks.ReentrantLock;

        class A {
          private final Lock lock = new ReentrantLock();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          private static void withLock(Lock lock, Runnable task) {
            lock.lock();
            try {
              task.run();
            } finally {
              lock.unlock();
            }
          }
          public void close() {
            withLock(lock, () -> { failure = null; });
          }
        }
        """);
  }

  @Test
  void ignoresClearInMethodReferenceThatIsHandedOver() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.Executor;

        class A {
          private final Executor executor = Runnable::run;
          private final List<Throwable> others = new ArrayList<>();
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; others.add(cause); }
          private void forget() { failure = null; }
          public void close() {
            executor.execute(this::forget);
            executor.execute(others::clear);
          }
        }
        """);
  }

  @Test
  void ignoresClearInAnonymousClassThatIsHandedOver() {
    check(
        """
        import java.util.concurrent.Executor;

        class A {
          private final Executor executor = Runnable::run;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            executor.execute(new Runnable() {
              @Override public void run() { failure = null; }
            });
          }
        }
        """);
  }

  @Test
  void ignoresClearInLambdaThatIsHandedOverByName() {
    check(
        """
        import java.util.concurrent.Executor;

        class A {
          private final Executor executor = Runnable::run;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            Runnable forget = () -> failure = null;
            executor.execute(forget);
          }
        }
        """);
  }

  @Test
  void ignoresClearInLambdaInFieldThatIsRun() {
    check(
        """
        class A {
          private Runnable forget;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            this.forget = () -> failure = null;
            forget.run();
          }
        }
        """);
  }

  @Test
  void ignoresClearUnderLock() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            synchronized (this) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void flagsClearOnAnotherInstance() {
    check(
        """
        class A {
          private Throwable failure;
          private A next;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            next.failure = null;
          }
        }
        """);
  }

  @Test
  void flagsClearOfShadowingLocal() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            Throwable failure = this.failure;
            failure = null;
          }
        }
        """);
  }

  @Test
  void flagsClearInUnreachedMethod() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() { failure = null; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {}
        }
        """);
  }

  @Test
  void flagsClearUnderUnrelatedCondition() {
    check(
        """
        class A {
          private final System.Logger log = System.getLogger("a");
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (log.isLoggable(System.Logger.Level.DEBUG)) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void flagsClearWhereNull() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            if (failure == null) {
              failure = null;
            }
          }
        }
        """);
  }

  @Test
  void flagsCallWithoutVisibleBody() {
    check(
        """
        import java.util.Objects;

        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            Objects.hash(this, failure);
          }
        }
        """);
  }

  @Test
  void flagsLambdaThatIsNotHandedOver() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            Runnable later = () -> failure = null;
          }
        }
        """);
  }

  @Test
  void flagsLambdaAndAnonymousClassInFields() {
    check(
        """
        class A {
          private Throwable failure;
          private Runnable first;
          private Runnable second;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            first = () -> failure = null;
            this.second = new Runnable() {
              @Override public void run() { failure = null; }
            };
          }
        }
        """);
  }

  @Test
  void flagsRemovalOfOneElement() {
    check(
        """
        import java.util.ArrayDeque;
        import java.util.Queue;

        class A {
          private final Queue<Throwable> failures = new ArrayDeque<>();
          void fail(Throwable cause) { failures.add(cause); }
          // BUG: Diagnostic contains: 'failures'
          public void close() {
            failures.poll();
          }
        }
        """);
  }

  @Test
  void flagsOneElementOfArray() {
    check(
        """
        class A {
          private final Throwable[] failures = new Throwable[4];
          void fail(Throwable cause) { failures[1] = cause; }
          // BUG: Diagnostic contains: 'failures'
          public void close() {
            failures[1] = null;
          }
        }
        """);
  }

  @Test
  void flagsContainerReplacedByCopy() {
    check(
        """
        import java.util.ArrayList;
        import java.util.List;

        class A {
          private List<Throwable> failures = new ArrayList<>();
          void fail(Throwable cause) { failures.add(cause); }
          // BUG: Diagnostic contains: 'failures'
          public void close() {
            failures = new ArrayList<>(failures);
          }
        }
        """);
  }

  @Test
  void flagsStoreAfterClear() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            failure = null;
            failure = new Throwable("closed here");
          }
        }
        """);
  }

  @Test
  void flagsCompareAndSetToNull() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReference;

        class A {
          private final AtomicReference<Throwable> failure = new AtomicReference<>();
          void fail(Throwable cause) { failure.set(cause); }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            Throwable seen = new Throwable("mine");
            failure.compareAndSet(seen, null);
          }
        }
        """);
  }

  @Test
  void flagsUpdaterOfAnotherField() {
    check(
        """
        import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

        class A {
          private static final AtomicReferenceFieldUpdater<A, Throwable> OTHER =
              AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "other");
          private volatile Throwable other;
          private volatile Throwable failure;
          void fail(Throwable cause) { failure = cause; other = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            OTHER.set(this, null);
          }
        }
        """);
  }

  @Test
  void flagsWipedStackTrace() {
    check(
        """
        class A {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: 'failure'
          public void close() {
            failure.setStackTrace(new StackTraceElement[0]);
          }
        }
        """);
  }
}
