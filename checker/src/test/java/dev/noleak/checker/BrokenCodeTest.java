package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { private Unknown failure; void fail(Unknown u) { failure = u; } void close() {} }",
        "class A { private Throwable f; void fail(Throwable t) { f = t; } void close() { g(); } }",
        "class A { private Throwable f; void fail(Throwable t) { f = t; } void close() { f = } }",
        "class A extends Missing { private Throwable f; void fail(Throwable t) { f = t; } }",
        "class A { private Throwable f; void fail(Throwable t) { f = t; } void close() { return 1; } }",
        "class A extends A { private Throwable f; void fail(Throwable t) { f = t; } void close() {} }",
        "class A { private java.util.List<Nope> f; void fail(Nope t) { f.add(t); } void close() {} }",
        "class A { Throwable f = x; void close() { boolean was = nope; if (was) return; f = y; } }",
        "class A { Throwable f; void m(Throwable t) { f = t; } void close() { a(() -> nope = f); } }",
        "class A { Throwable f; Throwable f; void m(Throwable t) { f = t; } void close() {} }",
      })
  void tellsCompilersErrorsOnly(String source) {
    Compilation compilation = Compilation.of(Map.of("A.java", source));

    assertFalse(compilation.succeeded());
    assertTrue(
        compilation.diagnostics().stream().anyMatch(d -> d.getKind() == Diagnostic.Kind.ERROR),
        compilation.output());
    assertTrue(
        compilation.diagnostics().stream()
            .allMatch(
                d ->
                    d.getCode().startsWith("compiler.err") && !d.getCode().contains("error.prone")),
        compilation.output());
    assertEquals("", compilation.text());
  }

  @Test
  void doesNotCrashOnErrorInAnotherFile() {
    Compilation compilation =
        Compilation.of(
            Map.of(
                "A.java",
                """
                class A {
                  Throwable failure;
                  public void close() { B.forget(this); }
                }
                """,
                "B.java",
                """
                class B {
                  static void forget(A a) { a.failure = nothing; }
                }
                """));

    assertFalse(compilation.succeeded());
    assertFalse(compilation.output().contains("crash"), compilation.output());
  }
}
