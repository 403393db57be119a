package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creation traces, and fields that look like one. */
class CreationTraceFormTest {
  private static final String ADVICE = "Make it non-final and clear it, or keep a String.";

  private static Compilation compiled(String fields, String body) {
    return Compilation.of(
        Map.of("A.java", "class A {\n" + fields + "\npublic void close() {" + body + "}\n}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final Throwable f; A(Throwable f) { this.f = f; }",
        "final Throwable f = null;",
        "final Throwable f; A() { f = null; }",
        "static final Throwable f = new Throwable();",
        "final String f = new Throwable().toString();",
      })
  void ignores(String fields) {
    assertEquals(List.of(), compiled(fields, "").findings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "final Throwable f = new Throwable();",
        "final Exception f; { f = new Exception(\"created\"); }",
        "final Throwable f; A(boolean on) { f = on ? new Throwable() : null; }",
        "final Throwable f; A(boolean on) { if (on) { f = new Error(); } else { f = null; } }",
        "final Throwable f; A(Throwable c) { f = new Throwable(c); }",
      })
  void asksForNonFinalFieldAndFixesNothing(String fields) {
    Finding finding = compiled(fields, "").finding();

    assertTrue(finding.message().contains(ADVICE), finding.message());
    assertEquals(List.of(), finding.fix());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Throwable f = new Throwable();", "Error f; A() { f = new Error(); }"})
  void asksForClearOfNonFinalField(String fields) {
    String message = compiled(fields, "").finding().message();

    assertFalse(message.contains(ADVICE), message);
    assertEquals(List.of(), compiled(fields, " f = null; ").findings());
  }
}
