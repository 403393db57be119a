package dev.noleak.maven.runner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TestPatternsTest {

  private static boolean match(String patterns, String type, String method) {
    return new TestPatterns(List.of(patterns.split(",", -1))).match(type, method);
  }

  @Test
  void takeAllIfThereAreNone() {
    assertTrue(new TestPatterns(List.of()).match("a.FooTest", "closes"));
  }

  @Test
  void knowAClassByEitherName() {
    assertTrue(match("FooTest", "a.b.FooTest", "closes"));
    assertTrue(match("a.b.FooTest", "a.b.FooTest", "closes"));
    assertFalse(match("b.FooTest", "a.b.FooTest", "closes"));
    assertFalse(match("Foo", "a.b.FooTest", "closes"));
  }

  @Test
  void knowAClassInDefaultPackage() {
    assertTrue(match("FooTest", "FooTest", "closes"));
  }

  @Test
  void nameANestedClassWithADollar() {
    TestPatterns patterns = new TestPatterns(List.of("FooTest", "Cases$*", "Other$In#closes"));
    assertTrue(patterns.nameNested("a.Cases$One"));
    assertTrue(patterns.nameNested("a.Other$In"));
    assertFalse(patterns.nameNested("a.FooTest$Example"), "an example in a test that is asked for");
    assertFalse(new TestPatterns(List.of("FooTest", "!Cases$*")).nameNested("a.Cases$One"));
    assertFalse(new TestPatterns(List.of()).nameNested("a.Cases$One"));
  }

  @Test
  void meanTheNestedClassesToo() {
    assertTrue(match("FooTest", "a.FooTest$Inside$Deeper", "closes"));
    assertTrue(match("FooTest$Inside", "a.FooTest$Inside$Deeper", "closes"));
    assertFalse(match("FooTest$Inside", "a.FooTest", "closes"));
  }

  @Test
  void haveStarsForAnything() {
    assertTrue(match("a.*", "a.b.FooTest", "closes"));
    assertTrue(match("F*t#c*", "a.b.FooTest", "closes"));
    assertFalse(match("a.*IT", "a.b.FooTest", "closes"));
    assertFalse(match("a.b.Foo.est", "a.b.FooTest", "closes"));
  }

  @Test
  void knowMethods() {
    assertTrue(match("FooTest#closes", "a.FooTest", "closes"));
    assertFalse(match("FooTest#closes", "a.FooTest", "closesLate"));
    assertFalse(match("BarTest#closes", "a.FooTest", "closes"));
  }

  @Test
  void addUp() {
    assertTrue(match("BarTest,FooTest", "a.FooTest", "closes"));
  }

  @Test
  void leaveOut() {
    assertFalse(match("!FooTest", "a.FooTest", "closes"));
    assertTrue(match("!FooTest", "a.BarTest", "closes"));
    assertFalse(match("a.*,!FooTest#closes", "a.FooTest", "closes"));
    assertTrue(match("a.*,!FooTest#closes", "a.FooTest", "opens"));
  }
}
