package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.Headers;
import dev.noleak.client.connection.Settings;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes a response's body in, counts it, and hands it on: as it is, or decompressed. */
final class BodyReader {
  /** What compressing may add to a body that is not larger than the limit. */
  private static final long SLACK = 65_536;

  private final long max;
  private final Progress progress;
  private final Incoming incoming;
  private final @Nullable Unpacking unpacking;
  private Headers trailers = Headers.none();
  private boolean arrived;
  private long received;

  BodyReader(
      Settings settings, Progress progress, Incoming incoming, @Nullable Unpacking unpacking) {
    max = maxSent(settings, unpacking != null);
    this.progress = progress;
    this.incoming = incoming;
    this.unpacking = unpacking;
  }

  /** How many bytes may be sent. */
  static long maxSent(Settings settings, boolean compressed) {
    long max = settings.maxBody();
    return compressed && max < Long.MAX_VALUE - SLACK ? max + SLACK : max;
  }

  /** Takes in what came; what is wrong with it, or null. */
  @Nullable Refusal take(HttpContent content) {
    ByteBuf bytes = content.content();
    received += bytes.readableBytes();
    progress.received(received);
    if (received > max) {
      return Refusal.ofSize(max);
    }
    if (bytes.isReadable()) {
      ByteBuffer copy = ByteBuffer.allocate(bytes.readableBytes());
      bytes.readBytes(copy);
      take(copy.flip());
    }
    if (content instanceof LastHttpContent end) {
      if (!end.trailingHeaders().isEmpty()) {
        trailers = Headers.of(end.trailingHeaders());
      }
      arrived = true;
    }
    return null;
  }

  /** Decompresses as much as may be held unread; what is wrong with it, or null. */
  @Nullable Refusal handOn() {
    return unpacking == null ? null : unpacking.handOn(incoming, arrived);
  }

  /** Whether all bytes have been sent. */
  boolean hasArrived() {
    return arrived;
  }

  /** Whether all of the body was handed on. */
  boolean isFinished() {
    return arrived && (unpacking == null || unpacking.isFinished());
  }

  /** Whether there is more to decompress than could be handed on. */
  boolean waits() {
    return unpacking != null && unpacking.waits();
  }

  /** Whether the body's reader has read all and wants more. */
  boolean isWanted() {
    return incoming.isWanted();
  }

  /** Tells the body's reader of what came. */
  void signal() {
    incoming.signal();
  }

  /** Nothing more comes: all of it came, or {@code failure} is why not. */
  void end(@Nullable Failure failure) {
    if (unpacking != null) {
      unpacking.close();
    }
    incoming.end(failure, trailers);
    incoming.signal();
  }

  private void take(ByteBuffer bytes) {
    if (unpacking == null) {
      incoming.offer(bytes);
    } else {
      unpacking.add(bytes);
    }
  }
}
