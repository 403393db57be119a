package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers that only show the Throwable, of which nothing is said to be able to read it. */
class LoggingTest {
  private static final String SOURCE =
      """
      class A {
        static final org.slf4j.Logger LOG = null;
        static final java.util.logging.Logger JUL = null;
        static final System.Logger SYSTEM = null;
        static final Printer PRINTER = null;
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
        READER
        public void close() {}
      }
      class Printer { void warn(String text, Throwable cause) {} void print(Object value) {} }
      """;
  private static final String SLF4J =
      """
      package org.slf4j;
      public interface Logger {
        void warn(String text, Throwable cause);
        void info(String text, Object argument);
      }
      """;

  private static void check(String kind, String reader) {
    var compilation =
        Compilation.of(
            Map.of("A.java", SOURCE.replace("READER", reader), "org/slf4j/Logger.java", SLF4J));
    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, String.valueOf(compilation.finding().kind()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Override public String toString() { return \"A\" + failure; }",
        "@Override public String toString() { return failure == null ? \"A\" : failure.toString(); }",
        "@Override public String toString() { return failure.getMessage(); }",
        "void show() { LOG.warn(\"failed\", failure); }",
        "void show() { LOG.info(\"failed: {}\", failure.getMessage()); }",
        "void show() { LOG.info(\"failed: {}\", failure); }",
        "void show() { JUL.log(java.util.logging.Level.INFO, \"failed\", failure); }",
        "void show() { JUL.warning(\"failed: \" + failure); }",
        "void show() { SYSTEM.log(System.Logger.Level.INFO, \"failed\", failure); }",
        "void show() { if (failure != null) { LOG.warn(\"failed\", failure); } }",
        "void show() { if (failure != null) LOG.warn(\"failed\", failure); else JUL.info(\"none\"); }",
        "void show() { JUL.warning(failure.getClass().getName()); }",
        "void show() { JUL.warning(failure == null ? \"none\" : failure.getMessage()); }",
        "void show() { JUL.warning(String.valueOf(failure)); }",
        "void show() { JUL.warning(String.format(\"failed: %s\", failure)); }",
        "void show() { JUL.log(java.util.logging.Level.INFO, \"{0}\", new Object[] {failure}); }",
        "void show() { JUL.info(() -> \"failed: \" + failure); }",
        "void first(Throwable cause) { if (failure == null) failure = cause; }",
        "void first(Throwable x) { if (failure == null) { failure = x; } else if (failure != x) {"
            + " failure.addSuppressed(x); } }",
        "void first(Throwable cause) { if (failure == null) failure = cause; else"
            + " LOG.warn(\"another\", cause); }",
      })
  void flagsAsDead(String reader) {
    check("DEAD", reader);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Throwable failure() { return failure; }",
        "String toString(int depth) { return \"A\" + failure; }",
        "String message() { return failure.getMessage(); }",
        "void show() { PRINTER.print(failure.getMessage()); }",
        "boolean failed() { return failure != null; }",
        "void show() { PRINTER.warn(\"failed\", failure); }",
        "void show() { PRINTER.print(failure); }",
        "void show() { LOG.warn(\"failed\", failure); PRINTER.print(failure); }",
        "void show() { if (failure != null) { PRINTER.print(1); } }",
        "void show() { if (failure != null) { LOG.warn(\"failed\", failure); PRINTER.print(1); } }",
        "void show() { if (failure != null) LOG.warn(\"failed\", failure); else PRINTER.print(1); }",
        "Object show() { return new Object[] {failure}; }",
        "void show() { PRINTER.print(String.valueOf(failure)); }",
        "java.util.function.Supplier<String> show() { return () -> \"failed: \" + failure; }",
        "void first(Throwable cause) { if (failure == null) { failure = cause; PRINTER.print(1); } }",
        "@Override public int hashCode() { return failure.hashCode(); }",
      })
  void flagsAsReadable(String reader) {
    check("READABLE", reader);
  }

  private static final String MANY =
      """
      import java.util.ArrayList;
      import java.util.List;

      class A {
        static final org.slf4j.Logger LOG = null;
        static final java.util.logging.Logger JUL = null;
        static final Printer PRINTER = null;
        private final List<Exception> failures = new ArrayList<>();
        void fail(Exception cause) { failures.add(cause); }
        READER
        public void close() {}
      }
      class Printer { void print(Object value) {} }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          DEAD ~ failures.forEach(x -> LOG.warn("failed", x));
          DEAD ~ failures.forEach(x -> { if (x != null) { LOG.warn("failed", x); } });
          DEAD ~ for (Exception x : failures) { LOG.warn("failed", x); }
          DEAD ~ if (!failures.isEmpty()) { JUL.warning("failed: " + failures.size()); }
          DEAD ~ if (failures.isEmpty()) { failures.add(new Exception()); }
          READABLE ~ failures.forEach(PRINTER::print);
          READABLE ~ failures.forEach(x -> { LOG.warn("failed", x); PRINTER.print(x); });
          READABLE ~ for (Exception x : failures) { LOG.warn("failed", x); PRINTER.print(x); }
          READABLE ~ if (failures.isEmpty()) { PRINTER.print(1); }
          READABLE ~ failures.stream().peek(PRINTER::print).forEach(x -> LOG.warn("failed", x));
          """)
  void tellsOfMany(String kind, String statement) {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                MANY.replace("READER", "void show() { " + statement + " }"),
                "org/slf4j/Logger.java",
                SLF4J));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, String.valueOf(compilation.finding().kind()));
  }
}
