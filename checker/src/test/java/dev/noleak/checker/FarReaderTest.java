package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers and stores in another file, which names the field in all kinds of places. */
class FarReaderTest {
  private static final String CLOSED =
      """
      class A {
        A next;
        int users;
        volatile Throwable failure;
        MEMBER
        public void close() { users = 0; }
      }
      """;
  private static final String OTHER =
      """
      import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

      class Other {
        static final AtomicReferenceFieldUpdater<A, Throwable> HANDLE =
            AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "failure");
        MEMBER
      }
      """;

  private static Finding finding(String member, String other) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                CLOSED.replace("MEMBER", member),
                "Other.java",
                OTHER.replace("MEMBER", other)),
            "-XepOpt:NoLeak:Report=all");
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation.finding();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ int get(A a) { int users = a.users; return users; }
          DEAD ~ A get(A a) { return a.next.next; }
          READABLE ~ Throwable get(A a) { Throwable found = a.failure; return found; }
          READABLE ~ Throwable get(A a) { return a.next.failure; }
          READABLE ~ String get(A a) { return a.failure.getMessage(); }
          READABLE ~ Throwable found = new A().failure;
          READABLE ~ Throwable get(A a) { return HANDLE.get(a); }
          READABLE ~ Runnable get(A a) { return () -> a.failure.printStackTrace(System.out); }
          READABLE ~ static class Inner { Throwable get(A a) { return a.failure; } }
          """)
  void tells(Kind kind, String other) {
    assertEquals(kind, finding("void fail(Throwable cause) { failure = cause; }", other).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          void put(A a, Throwable cause) { a.failure = cause; }
          void put(A a, Throwable cause) { a.next.failure = cause; }
          void put(A a, Throwable cause) { HANDLE.set(a, cause); }
          Runnable put(A a, Throwable cause) { return () -> a.failure = cause; }
          """)
  void finds(String other) {
    assertEquals("failure", finding("", other).field());
  }
}
