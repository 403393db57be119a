package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;

/** A body as a stream. */
final class BodyStream extends InputStream {
  private final Incoming incoming;
  private ByteBuffer current = ByteBuffer.allocate(0);

  BodyStream(Incoming incoming) {
    this.incoming = incoming;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(bytes, offset, count);
    return count;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  @Override
  public void close() {
    current = ByteBuffer.allocate(0);
    incoming.close();
  }

  /** Waits until there is something to read; false at the end. */
  private boolean fill() throws IOException {
    while (!current.hasRemaining()) {
      ByteBuffer next;
      try {
        next = incoming.take();
      } catch (InterruptedException e) {
        incoming.close();
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the body");
      }
      if (next == null) {
        Failure failure = incoming.failure();
        if (failure != null) {
          throw failure.toException();
        }
        return false;
      }
      current = next;
    }
    return true;
  }
}
