package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.Headers;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Settings;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes a response of Netty's messages, and judges them. */
final class ResponseReader {
  /** More than any server has reason to send; without a limit, a way to keep a client for ever. */
  private static final int MAX_INFORMATIONAL = 16;

  private final HttpRequest request;
  private final Settings settings;
  private final Source source;
  private final int attempt;
  private @Nullable StreamedResponse response;
  private @Nullable Incoming incoming;
  private @Nullable Outcome wrong;
  private String detail = "";
  private Headers trailers = Headers.none();
  private int informational;
  private boolean skipping;
  private boolean reusable;
  private boolean finished;
  private long received;
  private long expected = -1;

  ResponseReader(HttpRequest request, Settings settings, Source source, int attempt) {
    this.request = request;
    this.settings = settings;
    this.source = source;
    this.attempt = attempt;
  }

  void read(HttpObject message) {
    if (finished) {
      // Nobody asked for a second response: whose is it?
      reusable = false;
    } else if (message.decoderResult().isFailure()) {
      undecoded(message.decoderResult().cause());
    } else if (message instanceof HttpResponse head) {
      head(head);
    } else if (message instanceof HttpContent content) {
      content(content);
    }
  }

  /** What is wrong with the response, or null. */
  @Nullable Outcome wrong() {
    return wrong;
  }

  String detail() {
    return detail;
  }

  boolean hasHead() {
    return response != null;
  }

  boolean isFinished() {
    return finished;
  }

  boolean isReusable() {
    return reusable;
  }

  boolean wantsMore() {
    return incoming == null || incoming.isWanted();
  }

  StreamedResponse response() {
    if (response == null) {
      throw new IllegalStateException("no head has come");
    }
    return response;
  }

  /** Tells the body's reader of what came. */
  void signal() {
    if (incoming != null) {
      incoming.signal();
    }
  }

  /** Lets go of the response. */
  void finish(@Nullable Failure failure) {
    Incoming last = incoming;
    incoming = null;
    response = null;
    if (last != null) {
      last.end(failure, trailers);
      last.signal();
    }
  }

  Failure failure(Outcome outcome, String what) {
    return new Failure(
        outcome, request.method(), request.authority(), received, expected, attempt, what);
  }

  private void undecoded(Throwable cause) {
    if (cause instanceof PrematureChannelClosureException) {
      wrong(
          response == null ? Outcome.NO_RESPONSE : Outcome.TRUNCATED_BODY, "closed by the server");
    } else if (cause instanceof TooLongFrameException) {
      wrong(Outcome.LIMIT_EXCEEDED, String.valueOf(cause.getMessage()));
    } else {
      // Not its message: that may quote a header's value.
      wrong(Outcome.PROTOCOL_ERROR, "malformed " + (response == null ? "head" : "body"));
    }
  }

  private void head(HttpResponse head) {
    int status = head.status().code();
    if (!head.protocolVersion().protocolName().equals("HTTP")
        || head.protocolVersion().majorVersion() != 1) {
      wrong(Outcome.PROTOCOL_ERROR, "not HTTP/1");
    } else if (status < 100 || status == 101) {
      wrong(Outcome.PROTOCOL_ERROR, "status " + status + ", which nobody asked for");
    } else if (status < 200) {
      skipping = true;
      informational++;
      if (informational > MAX_INFORMATIONAL) {
        wrong(
            Outcome.LIMIT_EXCEEDED, "more than " + MAX_INFORMATIONAL + " informational responses");
      }
    } else {
      response(head, status);
    }
  }

  private void response(HttpResponse head, int status) {
    Framing framing = Framing.of(head, request.method());
    if (framing.isUnknown()) {
      wrong(Outcome.PROTOCOL_ERROR, "a transfer coding other than chunked");
      return;
    }
    expected = framing.length();
    if (expected > settings.maxBody()) {
      wrong(Outcome.LIMIT_EXCEEDED, "a body of " + expected + " bytes");
      return;
    }
    reusable = framing.isReusable();
    Incoming body = new Incoming(source, request.method(), request.authority());
    try {
      response = new StreamedResponse(status, Headers.of(head.headers()), body);
      incoming = body;
    } catch (IllegalArgumentException e) {
      wrong(Outcome.PROTOCOL_ERROR, "malformed head");
    }
  }

  private void content(HttpContent content) {
    boolean last = content instanceof LastHttpContent;
    if (skipping) {
      skipping = !last;
      return;
    }
    ByteBuf bytes = content.content();
    received += bytes.readableBytes();
    if (received > settings.maxBody()) {
      wrong(Outcome.LIMIT_EXCEEDED, "more than " + settings.maxBody() + " body bytes");
      return;
    }
    if (bytes.isReadable() && incoming != null) {
      ByteBuffer copy = ByteBuffer.allocate(bytes.readableBytes());
      bytes.readBytes(copy);
      incoming.offer(copy.flip());
    }
    if (content instanceof LastHttpContent end) {
      if (!end.trailingHeaders().isEmpty()) {
        trailers = Headers.of(end.trailingHeaders());
      }
      finished = true;
    }
  }

  private void wrong(Outcome outcome, String what) {
    wrong = outcome;
    detail = what;
  }
}
