package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Throwables may be shared, and what the report says of those that may not. */
class SwitchedOffTest {
  private static Compilation compile(String members) {
    String source = "class A { static final Throwable F = %s }".formatted(members);
    Compilation compilation =
        Compilation.under(SharedThrowableAccumulates.class, Map.of("A.java", source));
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation;
  }

  private static String message(String members) {
    return compile(members).finding().message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new E(); static class E extends Exception { E() { super(null, null, false, false); } }",
        "new E(1); static class E extends Exception { E() { super(\"\", null, false, false); }"
            + " E(int i) { this(); } }",
        "new E(true); static class E extends Error {"
            + " E(boolean shared) { super(\"\", null, !shared, !shared); } }",
        "new F(); static class E extends Exception {"
            + " E(boolean s, boolean t) { super(\"\", null, s, t); } }"
            + " static class F extends E { static final boolean OFF = false;"
            + " F() { super(OFF, false); } }",
        "E.shared(true); static class E extends Exception {"
            + " E(boolean on) { super(\"\", null, on, on); }"
            + " static E shared(boolean is) { return new E(!is); } }",
        // Without a trace by its own fillInStackTrace(); netty does it so.
        "new E(); static class E extends Exception { E() { super(null, null, false, true); }"
            + " @Override public Throwable fillInStackTrace() { return this; } }",
        "new Exception(null, null, false, true) {"
            + " @Override public synchronized Throwable fillInStackTrace() { return this; } };",
        // Netty's: with or without, by the version of Java.
        "Math.random() < 2 ? new E(true) : new E(); static class E extends RuntimeException {"
            + " E() {} E(boolean shared) { super(null, null, false, true); }"
            + " @Override public Throwable fillInStackTrace() { return this; } }",
      })
  void ignoresBothOff(String members) {
    assertEquals(List.of(), compile(members).findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new E(Boolean.getBoolean(\"debug\")); static class E extends Exception {"
            + " E(boolean on) { super(\"\", null, on, on); } }",
        "new E(); static class E extends Exception { E() { super(null, null, false, true); }"
            + " @Override public Throwable fillInStackTrace() {"
            + " return hashCode() == 0 ? super.fillInStackTrace() : this; } }",
        "new E(); static class E extends Exception { E() { super(null, null, false, true); }"
            + " Throwable fill() { return super.fillInStackTrace(); }"
            + " @Override public Throwable fillInStackTrace() { return fill(); } }",
      })
  void ignoresWhatDependsOnMore(String members) {
    assertEquals(List.of(), compile(members).findings());
  }

  @Test
  void flagsSuppressionAlone() {
    String message =
        message(
            "new E(); static class E extends Exception {"
                + " @Override public Throwable fillInStackTrace() { return this; } }");

    assertTrue(message.contains("its suppression is on,"), message);
    assertTrue(message.contains("for ever, though it has no stack trace."), message);
  }

  @Test
  void flagsSuppressionAloneByConstructor() {
    String message =
        message(
            "new E(); static class E extends Exception {"
                + " E() { super(\"\", null, true, false); } }");

    assertTrue(message.contains("though it has no stack trace."), message);
  }

  @Test
  void flagsTraceAlone() {
    String message =
        message(
            "new E(); static class E extends Exception {"
                + " E() { super(\"\", null, false, true); } }");

    assertTrue(message.contains("lives: its backtrace keeps the class loaders"), message);
  }

  @Test
  void flagsTraceThatIsFilledAsUsual() {
    String message =
        message(
            "new E(); static class E extends Exception { E() { super(\"\", null, false, true); }"
                + " @Override public Throwable fillInStackTrace() {"
                + " return super.fillInStackTrace(); } }");

    assertTrue(message.contains("lives: its backtrace keeps the class loaders"), message);
  }

  @Test
  void flagsChainThatSwitchesBothOn() {
    String message =
        message(
            "new F(); static class E extends Exception {"
                + " E(boolean on) { super(\"\", null, on, on); } }"
                + " static class F extends E { F() { super(true); } }");

    assertTrue(message.contains("its suppression is on,"), message);
    assertTrue(message.contains(", and its backtrace keeps"), message);
  }

  @Test
  void flagsImplicitConstructors() {
    assertTrue(
        message("new F(); static class E extends Exception {} static class F extends E {}")
            .contains("one F"));
  }

  @Test
  void flagsAnonymousClass() {
    assertTrue(message("new Exception(\"\") {};").contains("one anonymous Exception"));
  }

  @Test
  void flagsWipedStackTrace() {
    assertTrue(
        message(
                "wiped(new Exception()); static <T extends Throwable> T wiped(T t) {"
                    + " t.setStackTrace(new StackTraceElement[0]); return t; }")
            .contains("one Exception"));
  }

  @Test
  void asksForSubclassWhereConstructorIsProtected() {
    assertTrue(
        message("new RuntimeException();")
            .contains("or build it, as a subclass, with the four-argument constructor"));
  }

  @Test
  void doesNotAskForConstructorThatIsNotThere() {
    assertTrue(
        message("new E(); static class E extends java.io.IOException {}")
            .contains(
                "Create it anew where it is thrown: IOException has no constructor that switches"
                    + " both off."));
  }

  /** What a class file says: Guava's calls no constructor that switches anything off. */
  @Test
  void flagsLibraryClassThatCannotSwitchOff() {
    assertTrue(
        message("new com.google.common.util.concurrent.UncheckedExecutionException(\"\", null);")
            .contains("one UncheckedExecutionException"));
  }

  /** JUnit's has such a constructor: which one its others call is not looked at. */
  @Test
  void ignoresLibraryClassThatMight() {
    assertEquals(
        List.of(), compile("new org.junit.platform.commons.JUnitException(\"\");").findings());
  }
}
