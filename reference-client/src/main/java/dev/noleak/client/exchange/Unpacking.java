package dev.noleak.client.exchange;

import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.compression.Coding;
import dev.noleak.client.compression.Decompression;
import dev.noleak.client.connection.Settings;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** Hands a compressed body on to its reader, within the limits, as fast as it is read. */
final class Unpacking {
  /** How many parts are decompressed before somebody has read them. */
  private static final int PARTS = 8;

  private final Settings settings;
  private final Decompression decompression;
  private long handed;
  private boolean waits;
  private boolean finished;

  private Unpacking(Settings settings, Decompression decompression) {
    this.settings = settings;
    this.decompression = decompression;
  }

  /**
   * For the body behind {@code head}; null if it is handed on as it comes: it is not compressed, or
   * by a coding that we do not know or that the user asked for.
   */
  static @Nullable Unpacking of(
      HttpResponse head, Framing framing, HttpRequest request, Settings settings) {
    Coding coding =
        framing.hasBody() && RequestHead.acceptsCodings(request) ? Coding.of(head.headers()) : null;
    if (coding == null) {
      return null;
    }
    // They are true of what was sent, and the user sees something else.
    head.headers().remove(HttpHeaderNames.CONTENT_ENCODING).remove(HttpHeaderNames.CONTENT_LENGTH);
    return new Unpacking(settings, new Decompression(coding, settings.inflaters()));
  }

  void add(ByteBuffer bytes) {
    decompression.add(bytes);
  }

  /** Hands on as much as may be held unread; what is wrong with it, or null. */
  @Nullable Refusal handOn(Incoming incoming, boolean arrived) {
    try {
      return finished ? null : parts(incoming, arrived);
    } catch (DataFormatException e) {
      return new Refusal(Outcome.PROTOCOL_ERROR, "a corrupt compressed body: " + e.getMessage());
    }
  }

  /** Whether there was more than could be handed on. */
  boolean waits() {
    return waits;
  }

  /** Whether all of it was handed on. */
  boolean isFinished() {
    return finished;
  }

  /** Gives the inflater's memory back. May be called again. */
  void close() {
    decompression.close();
  }

  private @Nullable Refusal parts(Incoming incoming, boolean arrived) throws DataFormatException {
    waits = true;
    if (incoming.hasUnread()) {
      return null;
    }
    for (int i = 0; i < PARTS; i++) {
      ByteBuffer part = decompression.next();
      if (part == null) {
        waits = false;
        return arrived ? complete() : null;
      }
      handed += part.remaining();
      if (handed > settings.maxBody()) {
        return Refusal.ofSize(settings.maxBody());
      }
      if (decompression.isBeyond(settings.maxCompressionRatio())) {
        return new Refusal(
            Outcome.LIMIT_EXCEEDED,
            "decompressed to more than " + settings.maxCompressionRatio() + " times its size");
      }
      incoming.offer(part);
    }
    return null;
  }

  private @Nullable Refusal complete() {
    if (!decompression.isComplete()) {
      return new Refusal(Outcome.TRUNCATED_BODY, "within the compressed bytes");
    }
    finished = true;
    decompression.close();
    return null;
  }
}
