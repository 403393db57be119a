package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A finding without a fix says why there is none. */
class NoFixTest {

  @Test
  void saysNothingWhereThereIsOne() {
    assertEquals(
        List.of(""),
        reasons("class A { Throwable a; void f(Throwable t) { a = t; } void close() {} }"));
  }

  @Test
  void saysThatTheMethodIsInherited() {
    assertEquals(
        List.of("the method is inherited: mend it where it is written, or override it"),
        reasons(
            "class A extends java.io.StringReader {",
            "  private Throwable b;",
            "  A(String text) { super(text); }",
            "  void f(Throwable t) { b = t; }",
            "}"));
  }

  @Test
  void saysThatItTellsWhyTheObjectIsClosed() {
    assertEquals(
        List.of("it tells why the object is closed: whether that is wanted is for you to say"),
        reasons(
            "class A {",
            "  private Throwable c;",
            "  private boolean closed;",
            "  void f(Throwable t) { c = t; }",
            "  void use() { if (closed) { throw new IllegalStateException(c); } }",
            "  void close() { closed = true; }",
            "}"));
  }

  @Test
  void saysThatTheMethodStoresItself() {
    assertEquals(
        List.of("the method itself stores what it keeps: whoever wrote that may want it there"),
        reasons(
            "class A {",
            "  private Throwable d;",
            "  void use() {}",
            "  void close() { try { use(); } catch (RuntimeException e) { d = e; } }",
            "}"));
  }

  @Test
  void saysThatNoStatementClears() {
    assertEquals(
        List.of(
            "no statement is certain to clear it: it is final, out of reach, or refers to an object"
                + " that may be missing or somebody else's"),
        reasons(
            "import java.util.List;",
            "class A {",
            "  private final List<Throwable> e;",
            "  A(List<Throwable> others) { e = others; }",
            "  void f(Throwable t) { e.add(t); }",
            "  void close() {}",
            "}"));
  }

  @Test
  void saysThatAnotherFixMendsItToo() {
    assertEquals(
        List.of("", "the fix of another finding of this method mends it too"),
        reasons(
            "class A {",
            "  private Throwable g;",
            "  private Throwable h;",
            "  void f(Throwable t) { g = t; h = t; }",
            "  void close() { System.out.println(g); System.out.println(h); }",
            "}"));
  }

  @Test
  void saysThatTheBodyCannotBeMoved() {
    assertEquals(
        List.of("it must be cleared in finally, and the body cannot be put into a try block"),
        reasons(
            "class A {",
            "  private Throwable i;",
            "  void f(Throwable t) { i = t; }",
            "  void close() {",
            "    String text = \"\"\"",
            "        a",
            "        \"\"\";",
            "    System.out.println(text + i);",
            "  }",
            "}"));
  }

  private static List<String> reasons(String... lines) {
    return Compilation.of(
            Map.of("A.java", String.join("\n", lines) + "\n"), "-XepOpt:NoLeak:Report=all")
        .findings()
        .stream()
        .map(Finding::noFix)
        .toList();
  }
}
