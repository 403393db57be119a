package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods that call each other in a circle, and hand the next one over. */
class CircleTest {
  @Test
  void comesToAnEnd() {
    String source =
        """
        import java.util.concurrent.Executor;

        class A {
          enum State { OPEN, CLOSED }
          private final Executor executor = Runnable::run;
          private State state = State.OPEN;
          private int tries;
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; tries++; }
          private void begin() {
            if (tries > 3) { proceed(); } else { state = State.OPEN; }
          }
          private void proceed() { end(); }
          private void end() {
            if (state == State.CLOSED) {
              executor.execute(this::begin);
              return;
            }
          }
          public void close() {
            begin();
            proceed();
          }
        }
        """;

    Compilation compilation =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> Compilation.of(Map.of("A.java", source)));

    assertTrue(compilation.succeeded(), compilation::output);
  }
}
