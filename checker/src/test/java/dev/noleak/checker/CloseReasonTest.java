package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a closed object hands out why it was closed: by a fix that cleared it, none would be left.
 */
class CloseReasonTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.CompletableFuture;

      class A {
        boolean closed;
        CompletableFuture<Object> future = new CompletableFuture<>();
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; }
        private RuntimeException made() { return new IllegalStateException("closed", failure); }
        private RuntimeException filled() {
          RuntimeException refused = new IllegalStateException("closed");
          refused.initCause(failure);
          return refused;
        }
        private void refuse() { throw new IllegalStateException("closed", failure); }
        private void refuseLater() { refuse(); }
        private void refuseOften(int i) { if (i > 0) { refuseOften(i - 1); } refuse(); }
        public void close() { closed = true; }
        MEMBER
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          REASON ~ void use() { if (closed) { throw made(); } }
          REASON ~ void use() { if (closed) { throw filled(); } }
          READABLE ~ void use() { throw made(); }
          REASON ~ void use() { if (closed) { future.completeExceptionally(made()); } }
          READABLE ~ void use() { made(); }
          REASON ~ void use() { if (closed) { refuse(); } }
          REASON ~ void use() { if (closed) { refuseLater(); } }
          REASON ~ void use() { if (closed) { refuseOften(3); } }
          READABLE ~ void use() { refuse(); }
          READABLE ~ void use() { if (closed) { refuse(); } } void use2() { refuse(); }
          READABLE ~ Runnable use() { return this::refuse; }
          REASON ~ void use() { if (closed) { future.completeExceptionally(failure); } }
          READABLE ~ void use() { future.completeExceptionally(failure); }
          REASON ~ void use(java.util.function.BiConsumer<Object, Throwable> then) { if (closed) { then.accept(null, failure); } }
          REASON ~ java.util.Optional<Throwable> why() { return java.util.Optional.ofNullable(failure); } void use() { if (closed) { throw new Error(why().orElse(null)); } }
          REASON ~ Object use() { return closed ? CompletableFuture.failedFuture(failure) : null; }
          REASON ~ void use() { if (closed) { var e = new Error(); e.addSuppressed(failure); throw e; } }
          REASON ~ void use() { Throwable t; synchronized (this) { if (!closed) { return; } t = failure; } throw new Error(t); }
          READABLE ~ void use() { Throwable t; synchronized (this) { t = failure; } throw new Error(t); }
          """)
  void tells(Kind kind, String member) {
    Compilation compilation =
        Compilation.of(
            Map.of("A.java", SOURCE.replace("MEMBER", member)), "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }
}
