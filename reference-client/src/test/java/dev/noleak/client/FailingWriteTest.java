package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A request whose first byte cannot be written. */
class FailingWriteTest {
  @Test
  void nobodySubscribesToABodyThatIsNotSentAnyMore() throws Exception {
    AtomicInteger subscribed = new AtomicInteger();
    try (RawServer server = RawServer.start(RawServer.Peer::awaitEnd)) {
      HttpClient client = HttpClient.builder().allocator(new NoBuffers()).build();
      RequestBody body = RequestBody.of(subscriber -> subscribed.incrementAndGet(), -1);
      HttpException failed =
          assertThrows(
              HttpException.class, () -> client.send(HttpRequest.post(server.uri(), body)));
      assertEquals(Outcome.PROTOCOL_ERROR, failed.outcome(), failed.getMessage());
      assertEquals(0, client.openConnections());
      // Until all that its threads had to do is done.
      client.close();
      // An upload would wait for ever, with the exchange in its hands.
      assertEquals(0, subscribed.get());
    }
  }

  /** As when memory is out: writing fails at once, and not some time later as the network does. */
  private static final class NoBuffers extends AbstractByteBufAllocator {
    @Override
    protected ByteBuf newHeapBuffer(int initialCapacity, int maxCapacity) {
      throw new IllegalStateException("no buffers");
    }

    @Override
    protected ByteBuf newDirectBuffer(int initialCapacity, int maxCapacity) {
      throw new IllegalStateException("no buffers");
    }

    @Override
    public boolean isDirectBufferPooled() {
      return false;
    }
  }
}
