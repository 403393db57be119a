package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.Headers;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Settings;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** Makes a response of Netty's messages, and judges them. */
final class ResponseReader {
  private final HttpRequest request;
  private final Settings settings;
  private final Source source;
  private final Progress progress;
  private final Interim interim = new Interim();
  private @Nullable StreamedResponse response;
  private @Nullable BodyReader body;
  private @Nullable Refusal wrong;
  private boolean reusable;

  ResponseReader(HttpRequest request, Settings settings, Source source, int attempt) {
    this.request = request;
    this.settings = settings;
    this.source = source;
    progress = new Progress(request, attempt);
  }

  void read(HttpObject message) {
    if (hasArrived()) {
      // Nobody asked for a second response: whose is it?
      reusable = false;
    } else if (message.decoderResult().isFailure()) {
      wrong = Refusal.ofUndecoded(message.decoderResult().cause(), hasHead());
    } else if (message instanceof HttpResponse head) {
      head(head);
    } else if (message instanceof HttpContent content) {
      content(content);
    }
  }

  /** Hands on a compressed body, as much of it as may be held unread. */
  void handOn() {
    if (body != null && wrong == null) {
      wrong = body.handOn();
    }
  }

  /** What is wrong with the response, or null. */
  @Nullable Refusal wrong() {
    return wrong;
  }

  /** Whether the server wants the request's body. */
  boolean isContinued() {
    return interim.isContinued();
  }

  boolean hasHead() {
    return response != null;
  }

  /** Whether the server has sent all of it. */
  boolean hasArrived() {
    return body != null && body.hasArrived();
  }

  /** Whether all of it is in the hands of its reader. */
  boolean isFinished() {
    return body != null && body.isFinished();
  }

  boolean isReusable() {
    return reusable;
  }

  /** Whether more has to be decompressed before more is read. */
  boolean waits() {
    return body != null && body.waits();
  }

  boolean wantsMore() {
    return body == null || body.isWanted();
  }

  StreamedResponse response() {
    if (response == null) {
      throw new IllegalStateException("no head has come");
    }
    return response;
  }

  /** Tells the body's reader of what came. */
  void signal() {
    if (body != null) {
      body.signal();
    }
  }

  /** Lets go of the response. */
  void finish(@Nullable Failure failure) {
    BodyReader last = body;
    body = null;
    response = null;
    if (last != null) {
      last.end(failure);
    }
  }

  Failure failure(Outcome outcome, String what) {
    return progress.failure(outcome, what);
  }

  private void head(HttpResponse head) {
    int status = head.status().code();
    wrong = Refusal.ofHead(head);
    if (wrong != null) {
      return;
    }
    if (status < 200) {
      wrong = interim.take(status);
    } else {
      response(head, status);
    }
  }

  private void response(HttpResponse head, int status) {
    Framing framing = Framing.of(head, request.method());
    Unpacking unpacking = Unpacking.of(head, framing, request, settings);
    progress.expect(framing.length());
    wrong = Refusal.ofFraming(framing, BodyReader.maxSent(settings, unpacking != null));
    if (wrong != null) {
      return;
    }
    reusable = framing.isReusable();
    Incoming incoming = new Incoming(source, progress);
    try {
      response = new StreamedResponse(status, Headers.of(head.headers()), incoming);
      body = new BodyReader(settings, progress, incoming, unpacking);
    } catch (IllegalArgumentException e) {
      wrong = new Refusal(Outcome.PROTOCOL_ERROR, "malformed head");
    }
  }

  private void content(HttpContent content) {
    if (!interim.owns(content) && body != null) {
      wrong = body.take(content);
    }
  }
}
