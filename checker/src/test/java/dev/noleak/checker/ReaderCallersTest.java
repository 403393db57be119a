package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who runs a reader: callers of callers, code that is run later, and what is run to close. */
class ReaderCallersTest {
  private static final String SOURCE =
      """
      import java.util.List;
      import java.util.function.Supplier;

      class A {
        boolean closed;
        int users;
        Object other;
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; users++; }
        private void ensureOpen() { if (closed) throw new IllegalStateException(); }
        private void count() { if (failure != null) { users++; } }
        private void countTwice() { count(); count(); }
        MEMBER
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ public void close() { closed = true; }
          DEAD ~ public void close() { closed = true; } void use() { ensureOpen(); countTwice(); }
          READABLE ~ public void close() { closed = true; } void use() { countTwice(); }
          DEAD ~ public void close() { countTwice(); }
          READABLE ~ public void close() { countTwice(); } void use() { countTwice(); }
          DEAD ~ public void close() { a(); } private void a() { if (users > 0) { b(); } } private void b() { a(); count(); }
          DEAD ~ A() { countTwice(); } public void close() {}
          DEAD ~ int start = start(); private int start() { count(); return users; } public void close() {}
          DEAD ~ @Override public String toString() { return text(); } private String text() { return "" + failure; } public void close() {}
          READABLE ~ @Override public String toString() { return text(); } private String text() { return "" + failure; } public void close() {} void use() { text(); }
          READABLE ~ public void close() {} final Supplier<Exception> view = () -> failure;
          READABLE ~ public void close() {} A(List<Supplier<Exception>> views) { views.add(() -> failure); }
          READABLE ~ public void close() {} private A(List<Runnable> later) { later.add(() -> count()); }
          READABLE ~ public void close() {} private A(List<Runnable> later) { later.add(this::count); }
          READABLE ~ public void close() {} { new Thread(() -> count()).start(); }
          DEAD ~ public void dispose() { doDispose(); } void doDispose() { count(); other = null; }
          READABLE ~ public void dispose() { drain(); } void drain() { count(); other = null; }
          """)
  void tells(Kind kind, String member) {
    Compilation compilation = Compilation.of(Map.of("A.java", SOURCE.replace("MEMBER", member)));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }
}
