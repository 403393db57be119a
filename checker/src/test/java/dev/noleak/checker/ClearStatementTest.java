package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The statement that clears, by the form of the slot and the place of the field. */
class ClearStatementTest {
  private static final String IMPORTS =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;

      """;

  /** A class with {@code members}, the slot and what fills it, and an empty close method. */
  private static String with(String members) {
    return IMPORTS + "class A {\n" + members.indent(2) + "  public void close() {}\n}\n";
  }

  private static void assertClears(String statement, String members) {
    String mended = mended(with(members));
    assertTrue(mended.contains("close() { " + statement + " }"), mended);
  }

  private static void assertLeft(String members) {
    assertNoFix(with(members));
  }

  @Test
  void leavesHolderFromOutside() {
    assertLeft(
        """
        private final AtomicReference<Throwable> failure;
        A(AtomicReference<Throwable> failure) { this.failure = failure; }
        void fail(Throwable cause) { failure.set(cause); }
        """);
  }

  @Test
  void leavesRecordComponent() {
    assertNoFix(
        """
        record A(java.util.List<Throwable> failures) {
          void fail(Throwable cause) { failures.add(cause); }
          public void close() {}
        }
        """);
  }

  @Test
  void leavesContainerOfOtherClass() {
    assertLeft(
        """
        private List<Throwable> failures = List.of();
        void fail(Throwable cause) { failures = List.of(cause); }
        int count() { return failures.size(); }
        """);
  }

  @Test
  void leavesContainerWithBodyOfItsOwn() {
    assertLeft(
        """
        private final List<Throwable> failures = new ArrayList<>() {
          @Override public void clear() { throw new UnsupportedOperationException(); }
        };
        void fail(Throwable cause) { failures.add(cause); }
        """);
  }

  @Test
  void leavesContainerThatAnotherReplaces() {
    assertLeft(
        """
        List<Throwable> failures = new ArrayList<>();
        void fail(Throwable cause) { failures.add(cause); }
        """);
  }

  @Test
  void leavesFinalOptional() {
    assertLeft(
        """
        private final Optional<Throwable> failure;
        A(Throwable cause) { failure = Optional.of(cause); }
        """);
  }

  @Test
  void leavesFinalAtomicArray() {
    assertLeft(
        """
        private final AtomicReferenceArray<Throwable> failures = new AtomicReferenceArray<>(2);
        void fail(Throwable cause) { failures.set(0, cause); }
        """);
  }

  @Test
  void leavesHolderThatItsReadersRelyOn() {
    assertLeft(
        """
        private AtomicReference<Throwable> failure;
        A(AtomicReference<Throwable> failure) { this.failure = failure; }
        void fail(Throwable cause) { failure.set(cause); }
        """);
  }

  @Test
  void clearsReference() {
    assertClears(
        "failure.set(null);",
        """
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        void fail(Throwable cause) { failure.set(cause); }
        """);
  }

  @Test
  void clearsReferenceThatConstructorMakes() {
    assertClears(
        "failure.set(null);",
        """
        private final AtomicReference<Throwable> failure;
        A() { failure = new AtomicReference<>(); }
        void fail(Throwable cause) { failure.set(cause); }
        """);
  }

  @Test
  void clearsReferenceThatIsReplaced() {
    assertClears(
        "failure.set(null);",
        """
        private AtomicReference<Throwable> failure = new AtomicReference<>();
        void fail(Throwable cause) { failure = new AtomicReference<>(cause); }
        """);
  }

  @Test
  void clearsLateReferenceByNull() {
    assertClears(
        "failure = null;",
        """
        private AtomicReference<Throwable> failure;
        void fail(Throwable cause) { failure = new AtomicReference<>(cause); }
        """);
  }

  @Test
  void clearsAtomicArrayByNullWhereItMayBeNull() {
    assertClears(
        "failures = null;",
        """
        private AtomicReferenceArray<Throwable> failures;
        void fail(Throwable[] causes) { failures = new AtomicReferenceArray<>(causes); }
        """);
  }

  @Test
  void clearsThreadLocal() {
    assertClears(
        "failure.remove();",
        """
        private final ThreadLocal<Throwable> failure = ThreadLocal.withInitial(() -> null);
        void fail(Throwable cause) { failure.set(cause); }
        """);
  }

  @Test
  void clearsCollection() {
    assertClears(
        "failures.clear();",
        """
        private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        void fail(Throwable cause) { failures.add(cause); }
        """);
  }

  @Test
  void clearsMap() {
    assertClears(
        "failures.clear();",
        """
        private final Map<String, Throwable> failures = new HashMap<>();
        void fail(Throwable cause) { failures.put("", cause); }
        """);
  }

  @Test
  void clearsSynchronizedCollection() {
    assertClears(
        "failures.clear();",
        """
        private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        void fail(Throwable cause) { failures.add(cause); }
        """);
  }

  @Test
  void clearsCollectionThatNobodyAsksByNull() {
    assertClears(
        "failures = null;",
        """
        private List<Throwable> failures = List.of();
        void fail(Throwable cause) { failures = List.of(cause); }
        """);
  }

  @Test
  void clearsLateCollectionByNull() {
    assertClears(
        "failures = null;",
        """
        private List<Throwable> failures;
        void fail(Throwable cause) {
          if (failures == null) failures = new ArrayList<>();
          failures.add(cause);
        }
        """);
  }

  @Test
  void clearsLateCollectionInFinallyWhereCloseClearsItAfterCall() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;

            class A {
              private List<Throwable> failures;
              void fail(Throwable cause) {
                failures = new ArrayList<>();
                failures.add(cause);
              }
              public void close() throws Exception {
                Thread.sleep(5);
                if (failures != null) failures.clear();
              }
            }
            """);

    assertTrue(
        mended.contains("if (failures != null) failures.clear();\n    } finally {\n"), mended);
  }

  @Test
  void clearsInFinallyWhatIsPassedOnByStatement() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;

            class A {
              private final List<Throwable> failures = new ArrayList<>();
              void fail(Throwable cause) { failures.add(cause); }
              public void close() {
                failures.forEach(Throwable::printStackTrace);
              }
            }
            """);

    assertTrue(mended.contains("    } finally {\n      failures.clear();\n    }\n"), mended);
  }

  @Test
  void clearsInFinallyWhatUpdaterTakesOut() {
    String mended =
        mended(
            """
            import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

            class A {
              private static final AtomicReferenceFieldUpdater<A, Throwable> FAILURE =
                  AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
              private volatile Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() throws Exception {
                Thread.sleep(5);
                System.err.println(FAILURE.getAndSet(this, null));
              }
            }
            """);

    assertTrue(mended.contains("    } finally {\n      failure = null;\n    }\n"), mended);
  }

  @Test
  void clearsOptional() {
    assertClears(
        "failure = Optional.empty();",
        """
        private Optional<Throwable> failure = Optional.empty();
        void fail(Throwable cause) { failure = Optional.of(cause); }
        """);
  }

  @Test
  void clearsOptionalByQualifiedName() {
    assertTrue(
        mended(
                """
                class A {
                  private java.util.Optional<Throwable> failure = java.util.Optional.empty();
                  void fail(Throwable cause) { failure = java.util.Optional.of(cause); }
                  public void close() {}
                }
                """)
            .contains("{ failure = java.util.Optional.empty(); }"));
  }

  @Test
  void fillsArray() {
    assertClears(
        "Arrays.fill(failures, null);",
        """
        private final Throwable[] failures = new Throwable[2];
        void fail(Throwable cause) { failures[0] = cause; }
        """);
  }

  @Test
  void leavesArrayFromOutside() {
    assertLeft(
        """
        private final Throwable[] failures;
        A(Throwable[] failures) { this.failures = failures; }
        void fail(Throwable cause) { failures[0] = cause; }
        """);
  }

  @Test
  void clearsLateArrayByNull() {
    assertClears(
        "failures = null;",
        """
        private Throwable[] failures;
        void fail(Throwable cause) { failures = new Throwable[] {cause}; }
        """);
  }

  @Test
  void clearsInAnonymousClass() {
    assertTrue(
        mended(
                """
                class A {
                  AutoCloseable open(RuntimeException failure) {
                    return new AutoCloseable() {
                      private Throwable failure;
                      void fail(Throwable cause) { failure = cause; }
                      @Override public void close() {
                      }
                    };
                  }
                }
                """)
            .contains("close() {\n        failure = null;\n      }\n"));
  }

  @Test
  void clearsInEnumConstant() {
    assertTrue(
        mended(
                """
                enum A {
                  ONE {
                    private Throwable failure;
                    void fail(Throwable cause) { failure = cause; }
                    @Override void close() {
                    }
                  };
                  abstract void close();
                }
                """)
            .contains("close() {\n      failure = null;\n    }\n"));
  }

  @Test
  void leavesCloseReason() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                """
                class A {
                  private boolean closed;
                  private RuntimeException failure;
                  void fail(RuntimeException cause) { failure = cause; }
                  void use() { if (closed) throw failure; }
                  public void close() { closed = true; }
                }
                """),
            "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.finding().fix().isEmpty());
  }

  @Test
  void neverWipesTrace() {
    assertFalse(mended(ClearImportTest.ARRAY).contains("setStackTrace"));
  }

  @Test
  void clearsInFinallyWhatIsDrainedToAnother() {
    String mended =
        mended(
            """
            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.BlockingQueue;
            import java.util.concurrent.LinkedBlockingQueue;

            class A {
              private final java.io.Closeable out;
              private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
              A(java.io.Closeable out) { this.out = out; }
              void fail(Throwable cause) { failures.add(cause); }
              public void close() throws Exception {
                out.close();
                List<Throwable> all = new ArrayList<>();
                failures.drainTo(all);
                System.err.println(all);
              }
            }
            """);

    assertTrue(mended.contains("    } finally {\n      failures.clear();\n    }\n"), mended);
  }

  @Test
  void clearsFirstWhereCloseOnlyClearsAll() {
    String mended =
        mended(
            """
            import java.util.concurrent.BlockingQueue;
            import java.util.concurrent.LinkedBlockingQueue;

            class A {
              private final java.io.Closeable out;
              private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
              A(java.io.Closeable out) { this.out = out; }
              void fail(Throwable cause) { failures.add(cause); }
              public void close() throws Exception {
                out.close();
                failures.removeIf(failure -> true);
              }
            }
            """);

    assertTrue(mended.contains("{\n    failures.clear();\n    out.close();\n"), mended);
  }
}
