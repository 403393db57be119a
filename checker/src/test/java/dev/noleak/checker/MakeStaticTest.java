package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakeStaticTest {
  private static Compilation compile(String source) {
    return Compilation.under(ThrowableCapturesEnclosing.class, Map.of("A.java", source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Uses of the object around it.
        "class A { int i; class E extends Exception { int i() { return i; } } }",
        "class A { int i() { return 1; } class E extends Exception { int j = i(); } }",
        "class A { class E extends Exception { Object o() { return A.this; } } }",
        "class A { class E extends Exception { String s() { return A.super.toString(); } } }",
        "class A { class I {} class E extends Exception { Object o() { return new I(); } } }",
        "class A { class I {} class E extends Exception { I i; } }",
        "class A { class I {} class E extends Exception { A.I i; } }",
        "class A extends Exception { private int i; A(int i) {} A() {}"
            + " class E extends A { int i() { return i; } } }",
        "class A { int i; class E extends Exception { Runnable r = () -> i++; } }",
        // Created in, or built on, an object that is named.
        "class A { class E extends Exception {} static Object o(A a) { return a.new E(); } }",
        "class A { class E extends Exception {} static Object o(A a) { return a.new E() {}; } }",
        "class A { class E extends Exception {}"
            + " static class F extends E { F(A a) { a.super(); } } }",
        // Other code may write a.new E().
        "public class A { public class E extends Exception {} }",
        "public class A { protected class E extends Exception { protected E() {} } }",
        // No static ones in there before Java 16.
        "class A { class I { private class E extends Exception {} Object e = new E(); } }",
        "class A { void m() { class E extends Exception {} new E(); } }",
        "class A { void m() { new Exception() {}; } }",
        // A comment where the word would go.
        "class A { private /* sic */ class E extends Exception {} Object o = new E(); }",
      })
  void leavesWhatMightBreak(String source) {
    Compilation compilation = compile(source);

    assertTrue(compilation.succeeded(), compilation::output);
    compilation.findings().forEach(finding -> assertEquals(List.of(), finding.fix(), source));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class A { class E extends Exception {} } | class A { static class E extends Exception {} }",
        "class A { private class E extends Exception {} Object o = new E(); }"
            + "| class A { private static class E extends Exception {} Object o = new E(); }",
        "class A { final class E extends Exception {} }"
            + "| class A { static final class E extends Exception {} }",
        "class A { @Deprecated private final class E extends Exception {} Object o = new E(); }"
            + "| class A { @Deprecated private static final class E extends Exception {}"
            + " Object o = new E(); }",
        "class A { @SuppressWarnings(\"no class at all\") private class E extends Exception {}"
            + " Object e = new E(); }"
            + "| class A { @SuppressWarnings(\"no class at all\") private static class E extends"
            + " Exception {} Object e = new E(); }",
        "class A { @SuppressWarnings(\"serial\") class E extends Exception {} }"
            + "| class A { @SuppressWarnings(\"serial\") static class E extends Exception {} }",
        "class A { private @Deprecated class E extends Exception {} Object e = new E(); }"
            + "| class A { private @Deprecated static class E extends Exception {}"
            + " Object e = new E(); }",
        "public class A { public class E extends Exception { E() {} } }"
            + "| public class A { public static class E extends Exception { E() {} } }",
        "class A { static int i; class E extends Exception { int i() { return i; } } }"
            + "| class A { static int i; static class E extends Exception { int i() { return i; } } }",
        "class A { int i; class E extends Exception { int i; int i() { return i + this.i; } } }"
            + "| class A { int i; static class E extends Exception"
            + " { int i; int i() { return i + this.i; } } }",
        "class A { class E extends Exception { class I { Object o() { return E.this; } } } }"
            + "| class A { static class E extends Exception"
            + " { class I { Object o() { return E.this; } } } }",
        "class A { class E extends Exception { String s() { return getMessage() + new B().b; } }"
            + " static class B { int b; } }"
            + "| class A { static class E extends Exception"
            + " { String s() { return getMessage() + new B().b; } } static class B { int b; } }",
      })
  void fixesClassThatNeedsNothing(String source, String expected) {
    Compilation compilation = compile(source);
    assertFalse(compilation.findings().isEmpty(), compilation::output);

    String mended = compilation.applied(source);

    assertEquals(expected, mended);
    assertTrue(compile(mended).succeeded());
    assertEquals(List.of(), compile(mended).findings());
  }

  @Test
  void leavesClassThatAnotherFileCreatesInNamedObject() {
    Compilation compilation =
        Compilation.under(
            ThrowableCapturesEnclosing.class,
            Map.of(
                "A.java",
                "class A { class E extends Exception {} }",
                "B.java",
                "class B { Object o(A a) { return a.new E(); } }"));

    assertEquals(List.of(), compilation.finding().fix());
  }
}
