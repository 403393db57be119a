package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

/** A response for a caller who waits no longer would keep its connection until it times out. */
class CallerAnswerTest {
  private final CallerAnswer answer = new CallerAnswer();
  private final Closed response = new Closed();

  @Test
  void closesWhatComesAfterTheCallerLeft() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, answer::await);
    answer.response(response);
    assertEquals(1, response.closed);
  }

  @Test
  void closesWhatTheCallerDoesNotTake() {
    answer.execute(
        () -> {
          answer.response(response);
          throw new IllegalStateException("an interceptor's");
        });
    assertThrows(IllegalStateException.class, answer::await);
    assertEquals(1, response.closed);
  }

  @Test
  void leavesOpenWhatTheCallerTakes() throws Exception {
    answer.execute(() -> answer.response(response));
    assertEquals(response, answer.await());
    assertEquals(0, response.closed);
  }

  /** Counts how often it is closed, and is good for nothing else. */
  private static final class Closed implements HttpResponse {
    private int closed;

    @Override
    public int status() {
      return 200;
    }

    @Override
    public Headers headers() {
      return Headers.none();
    }

    @Override
    public Flow.Publisher<ByteBuffer> body() {
      throw new UnsupportedOperationException();
    }

    @Override
    public InputStream bodyStream() {
      throw new UnsupportedOperationException();
    }

    @Override
    public String bodyAsString(int maxBytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Headers trailers() {
      return Headers.none();
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
