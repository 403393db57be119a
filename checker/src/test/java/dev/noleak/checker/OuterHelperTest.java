package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;

/** Slots of a nested class that a method of the class around it clears. */
class OuterHelperTest {
  @Test
  void ignoresClearByOuterMethod() {
    check(
        """
        class Pool {
          class Entry {
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            public void close() { giveBack(this); }
          }
          private void giveBack(Entry entry) { entry.failure = null; }
        }
        """);
  }

  @Test
  void ignoresClearByStaticOuterMethodOfStaticNestedClass() {
    check(
        """
        class Pool {
          static class Entry {
            private final Pool pool = new Pool();
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            public void close() { forget(5, this); pool.count(this); }
          }
          private static void forget(int times, Entry entry) { entry.failure = null; }
          private void count(Entry entry) {}
        }
        """);
  }

  @Test
  void ignoresClearByInnerMethodThatGetsOuter() {
    check(
        """
        class Client {
          private Throwable failure;
          private final Closer closer = new Closer();
          void fail(Throwable cause) { failure = cause; }
          public void close() { closer.run(this); }
          static class Closer {
            void run(Client client) { client.failure = null; }
          }
        }
        """);
  }

  @Test
  void flagsClearOfAnotherEntry() {
    check(
        """
        class Pool {
          class Entry {
            private Entry next;
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            // BUG: Diagnostic contains: 'failure'
            public void close() { giveBack(next); }
          }
          private void giveBack(Entry entry) { entry.failure = null; }
        }
        """);
  }

  @Test
  void flagsOuterMethodThatGetsTwo() {
    check(
        """
        class Pool {
          class Entry {
            private Entry next;
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            // BUG: Diagnostic contains: 'failure'
            public void close() { swap(this, next); }
          }
          private void swap(Entry entry, Entry other) { other.failure = null; }
        }
        """);
  }

  @Test
  void flagsSubclassThatHandsAnotherToInheritedMethod() {
    check(
        """
        class Pool {
          void giveBack(Entry entry) { entry.failure = null; }
          static class Entry extends Pool {
            private Entry next;
            private Throwable failure;
            void fail(Throwable cause) { failure = cause; }
            // BUG: Diagnostic contains: 'failure'
            public void close() { giveBack(next); }
          }
        }
        """);
  }
}
