package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lambdas, method references and anonymous classes that close hands to a call, or does not. */
class HandedCodeTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.Executor;
      import java.util.concurrent.locks.*;
      import java.util.function.*;

      class A {
        Executor executor = Runnable::run;
        Lock lock = new ReentrantLock();
        int users;
        A other;
        Runnable later;
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; users++; }
        private void forget() { failure = null; }
        private void keep() { users = 0; }
        private static void withLock(Lock lock, Runnable task) { task.run(); }
        private <T> T call(Supplier<T> task) { return task.get(); }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    Checking.check(SOURCE.replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executor.execute(() -> failure = null);",
        "executor.execute(() -> { keep(); this.failure = null; });",
        "executor.execute(() -> forget());",
        "executor.execute(this::forget);",
        "executor.execute(new Runnable() { @Override public void run() { failure = null; } });",
        "executor.execute(new Runnable() { @Override public void run() { forget(); } });",
        "withLock(lock, () -> failure = null);",
        "withLock(lock, () -> { if (failure != null) { failure = null; } });",
        "withLock(lock, this::forget);",
        "withLock(lock, new Runnable() { @Override public void run() { failure = null; } });",
        "call(() -> { failure = null; return 3; });",
        "new Thread(() -> failure = null).start();",
        "((Runnable) () -> failure = null).run();",
        "executor.execute(() -> executor.execute(() -> failure = null));",
        "this.later = () -> failure = null; this.later.run();",
        "later = this::forget; executor.execute(this.later);",
        "Runnable task = this::forget; executor.execute(task);",
      })
  void ignoresClearInCodeThatIsHandedOver(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executor.execute(() -> other.failure = null);",
        "executor.execute(() -> { if (users > 2) { failure = null; } });",
        "executor.execute(() -> keep());",
        "executor.execute(this::keep);",
        "executor.execute(other::forget);",
        "executor.execute(() -> { Throwable failure = null; });",
        "executor.execute(new Runnable() { Throwable failure;"
            + " @Override public void run() { failure = null; } });",
        "withLock(lock, () -> users = 0);",
        "Runnable task = () -> failure = null;",
        "this.later = () -> failure = null;",
        "other.later = () -> failure = null; other.keep();",
        "Runnable task = this::forget;",
        "later = new Runnable() { @Override public void run() { failure = null; } };",
        "if (users > 4) { executor.execute(() -> failure = null); }",
        "executor.execute(() -> failure = new Error());",
      })
  void flagsOtherCode(String body) {
    check("// BUG: Diagnostic contains: close() keeps the Throwable in 'failure'", body);
  }
}
