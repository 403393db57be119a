package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherNamesTest {
  @Test
  void ignoresMethodThatLetsGoOfNothing() {
    check(
        """
        class A {
          private Throwable failure;
          private int count;
          void fail(Throwable cause) { failure = cause; }
          void reset() { count = 0; }
        }
        """);
  }

  @Test
  void ignoresMethodThatLetsGoOfSlotToo() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          void recycle() { buffer = null; failure = null; }
        }
        """);
  }

  @Test
  void ignoresMethodWithParameter() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          void release(boolean now) { buffer = null; }
        }
        """);
  }

  @Test
  void ignoresOtherName() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          void hangUp() { buffer = null; }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recycle",
        "release",
        "dispose",
        "destroy",
        "shutdown",
        "deallocate",
        "cleanup",
        "reset",
        "clear"
      })
  void flagsMethodThatLetsGoOfAnotherReference(String name) {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: NAME() keeps the Throwable in 'failure'
          void NAME() { buffer = null; }
        }
        """
            .replace("NAME", name));
  }

  @Test
  void flagsMethodThatLetsGoThroughHelper() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          private void letGo() { buffer = null; }
          // BUG: Diagnostic contains: dispose() keeps the Throwable in 'failure'
          void dispose() { letGo(); }
        }
        """);
  }

  @Test
  void flagsMethodThatLetsGoOfAnotherSlot() {
    check(
        """
        class A {
          private Throwable first;
          private Throwable second;
          void fail(Throwable cause) { first = cause; second = cause; }
          // BUG: Diagnostic contains: recycle() keeps the Throwable in 'second'
          void recycle() { first = null; }
        }
        """);
  }

  @Test
  void flagsNameFromOption() {
    check(
        List.of("-XepOpt:NoLeak:CloseMethods=hangUp, partNow"),
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: partNow() keeps the Throwable in 'failure'
          void partNow() { buffer = null; }
        }
        """);
  }

  @Test
  void flagsSlotOnceForAllMethods() {
    check(
        """
        class A {
          private Throwable failure;
          private Object buffer = new Object();
          void fail(Throwable cause) { failure = cause; }
          // BUG: Diagnostic contains: close() keeps the Throwable in 'failure'
          public void close() { buffer = null; }
          void release() { buffer = null; }
        }
        """);
  }
}
