package dev.noleak.client.exchange;

import dev.noleak.client.Outcome;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a response.
 *
 * @param outcome what the exchange ends with
 * @param detail in a few words
 */
record Refusal(Outcome outcome, String detail) {
  /** Of bytes that Netty could make nothing of. */
  static Refusal ofUndecoded(Throwable cause, boolean hasHead) {
    if (cause instanceof PrematureChannelClosureException) {
      return new Refusal(
          hasHead ? Outcome.TRUNCATED_BODY : Outcome.NO_RESPONSE, "closed by the server");
    }
    if (cause instanceof TooLongFrameException) {
      return new Refusal(Outcome.LIMIT_EXCEEDED, String.valueOf(cause.getMessage()));
    }
    // Not its message: that may quote a header's value.
    return new Refusal(Outcome.PROTOCOL_ERROR, "malformed " + (hasHead ? "body" : "head"));
  }

  /** Of a body with more than {@code max} bytes. */
  static Refusal ofSize(long max) {
    return new Refusal(Outcome.LIMIT_EXCEEDED, "more than " + max + " body bytes");
  }

  /** Of how long a response is said to be; null if it can be taken. */
  static @Nullable Refusal ofFraming(Framing framing, long max) {
    if (framing.isUnknown()) {
      return new Refusal(Outcome.PROTOCOL_ERROR, "a transfer coding other than chunked");
    }
    return framing.length() > max
        ? new Refusal(Outcome.LIMIT_EXCEEDED, "a body of " + framing.length() + " bytes")
        : null;
  }

  /** Of a status line; null if it can be taken. */
  static @Nullable Refusal ofHead(HttpResponse head) {
    int status = head.status().code();
    if (!head.protocolVersion().protocolName().equals("HTTP")
        || head.protocolVersion().majorVersion() != 1) {
      return new Refusal(Outcome.PROTOCOL_ERROR, "not HTTP/1");
    }
    if (status < 100 || status == 101) {
      return new Refusal(Outcome.PROTOCOL_ERROR, "status " + status + ", which nobody asked for");
    }
    return null;
  }
}
