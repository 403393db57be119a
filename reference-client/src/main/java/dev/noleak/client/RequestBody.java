package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a request sends. */
public final class RequestBody {
  private static final RequestBody NONE = of(new byte[0]);

  private final long length;
  private final byte @Nullable [] bytes;
  private final @Nullable Supplier<? extends Flow.Publisher<ByteBuffer>> source;
  private final boolean replayable;

  private RequestBody(
      long length,
      byte @Nullable [] bytes,
      @Nullable Supplier<? extends Flow.Publisher<ByteBuffer>> source,
      boolean replayable) {
    if (length < -1) {
      throw new IllegalArgumentException("The length of a body is -1 (unknown) or more.");
    }
    this.length = length;
    this.bytes = bytes;
    this.source = source;
    this.replayable = replayable;
  }

  /** No body. */
  public static RequestBody none() {
    return NONE;
  }

  /** A copy of {@code bytes}. */
  public static RequestBody of(byte[] bytes) {
    return new RequestBody(bytes.length, bytes.clone(), null, true);
  }

  /** The {@code text} in UTF-8. */
  public static RequestBody of(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new RequestBody(bytes.length, bytes, null, true);
  }

  /**
   * What {@code publisher} publishes, as fast as the server takes it. It can be sent once.
   *
   * @param length the bytes in all, or -1 to send chunks
   */
  public static RequestBody of(Flow.Publisher<ByteBuffer> publisher, long length) {
    return new RequestBody(length, null, () -> publisher, false);
  }

  /**
   * What a new publisher of {@code source} publishes, each time that the body is sent.
   *
   * @param length the bytes in all, or -1 to send chunks
   */
  public static RequestBody replayable(
      Supplier<? extends Flow.Publisher<ByteBuffer>> source, long length) {
    return new RequestBody(length, null, source, true);
  }

  /** The bytes in all, or -1 if that is not known. */
  public long length() {
    return length;
  }

  /** Whether the body can be sent again. */
  public boolean isReplayable() {
    return replayable;
  }

  /** All bytes, where they are there already; the caller does not change them. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /** A publisher for one sending, where the bytes come one after the other. */
  public Flow.@Nullable Publisher<ByteBuffer> publisher() {
    return source == null ? null : source.get();
  }
}
