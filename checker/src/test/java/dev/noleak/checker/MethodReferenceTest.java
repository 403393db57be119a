package dev.noleak.checker;

import static dev.noleak.checker.Checking.check;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods of a slot, or of a holder, that are handed over by their names. */
class MethodReferenceTest {
  private static final String HOLDER =
      """
      class A {
        private static class Part implements AutoCloseable {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          void forget() { failure = null; }
          void count() {}
          Throwable failure() { return failure; }
          @Override public void close() { failure = null; }
        }
        private final java.util.concurrent.Executor executor = Runnable::run;
        private final Part part = new Part();
        void fail(Throwable cause) { part.fail(cause); }
        // NOTE
        public void close() { BODY }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AtomicReference<Throwable> slot = new AtomicReference<>() | Consumer<Throwable> | slot::set
          AtomicReference<Throwable> slot = new AtomicReference<>() | Consumer<Throwable> | this.slot::lazySet
          AtomicReference<Throwable> slot = new AtomicReference<>() | UnaryOperator<Throwable> | slot::getAndSet
          AtomicReference<Throwable> slot = new AtomicReference<>() | BiPredicate<Throwable, Throwable> | slot::compareAndSet
          ThreadLocal<Throwable> slot = new ThreadLocal<>() | Consumer<Throwable> | slot::set
          List<Throwable> slot = new ArrayList<>() | Consumer<Throwable> | slot::add
          Map<String, Throwable> slot = new HashMap<>() | BiConsumer<String, Throwable> | slot::putIfAbsent
          """)
  void flagsStore(String field, String function, String reference) {
    check(
        """
        import java.util.*;
        import java.util.concurrent.atomic.*;
        import java.util.function.*;

        class A {
          private final FIELD;
          void listen(Consumer<FUNCTION> source) { source.accept(REFERENCE); }
          // BUG: Diagnostic contains: (stored in listen(), line 7)
          public void close() {}
        }
        """
            .replace("FIELD", field)
            .replace("FUNCTION", function)
            .replace("REFERENCE", reference));
  }

  @Test
  void flagsStoreByCloseItself() {
    check(
        """
        import java.util.*;

        class A {
          private final List<Throwable> slot = new ArrayList<>();
          private final List<Throwable> others = new ArrayList<>();
          // BUG: Diagnostic contains: 'slot'
          public void close() { slot.clear(); others.forEach(slot::add); }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slot::clear",
        "() -> slot.clear()",
        "() -> slot.forEach(none::add)",
        "() -> slot.size()"
      })
  void tellsClearFromReader(String task) {
    check(
        """
        import java.util.*;
        import java.util.concurrent.Executor;

        class A {
          private final List<Throwable> slot = new ArrayList<>();
          private final List<Object> none = new ArrayList<>();
          void fail(Throwable cause) { slot.add(cause); }
          void later(Executor executor) { executor.execute(TASK); }
          // BUG: Diagnostic contains: KIND
          public void close() {}
        }
        """
            .replace("TASK", task)
            .replace(
                "KIND", task.contains("clear") ? "Nothing reads it" : "It can still be read on"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executor.execute(part::forget);",
        "executor.execute(this.part::close);",
        "Part mine = part; executor.execute(mine::forget);",
        "Runnable forget = part::forget; forget.run();",
      })
  void ignoresHolderThatIsCleared(String body) {
    check(HOLDER.replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executor.execute(part::count);",
        "executor.execute(new Part()::forget);",
        "Runnable forget = part::forget;",
      })
  void flagsHolderThatKeepsIt(String body) {
    check(
        HOLDER
            .replace("// NOTE", "// BUG: Diagnostic contains: 'part.failure'")
            .replace("BODY", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void later() { executor.execute(part::forget); } | Nothing reads it
          Object reader() { return (java.util.function.Supplier<Throwable>) part::failure; } | It can still be read
          """)
  void tellsClearOfHolderFromReader(String member, String kind) {
    check(
        HOLDER
            .replace("// NOTE", member + "\n// BUG: Diagnostic contains: " + kind)
            .replace("BODY", ""));
  }
}
