package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A body as a stream. */
final class BodyStream extends InputStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Incoming incoming;
  private ByteBuffer current = NOTHING;

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

  /** In one array of the right size, which is the part itself if there is only one. */
  @Override
  public byte[] readNBytes(int length) throws IOException {
    if (length < 0) {
      throw new IllegalArgumentException("A length is 0 or more.");
    }
    List<ByteBuffer> parts = new ArrayList<>(2);
    int count = 0;
    while (count < length && fill()) {
      ByteBuffer part =
          current.slice(current.position(), Math.min(length - count, current.remaining()));
      current.position(current.position() + part.remaining());
      count += part.remaining();
      parts.add(part);
    }
    if (parts.size() == 1 && parts.get(0).array().length == count) {
      return parts.get(0).array();
    }
    byte[] bytes = new byte[count];
    ByteBuffer all = ByteBuffer.wrap(bytes);
    parts.forEach(all::put);
    return bytes;
  }

  @Override
  public int available() {
    return current.remaining();
  }

  @Override
  public void close() {
    current = NOTHING;
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
