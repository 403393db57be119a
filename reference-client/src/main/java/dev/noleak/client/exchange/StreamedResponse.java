package dev.noleak.client.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.noleak.client.Headers;
import dev.noleak.client.HttpResponse;
import dev.noleak.client.Outcome;
import io.netty.handler.codec.http.HttpUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.concurrent.Flow;

/** A response: its head, and the body that is filled while it comes. */
public final class StreamedResponse implements HttpResponse {
  private final int status;
  private final Headers headers;
  private final Incoming incoming;

  StreamedResponse(int status, Headers headers, Incoming incoming) {
    this.status = status;
    this.headers = headers;
    this.incoming = incoming;
  }

  /** A response whose {@code body} is all there, and comes from nowhere. */
  public static HttpResponse of(int status, Headers headers, String body) {
    Incoming incoming = new Incoming(null, Progress.none());
    if (!body.isEmpty()) {
      incoming.offer(UTF_8.encode(body));
    }
    incoming.end(null, Headers.none());
    return new StreamedResponse(status, headers, incoming);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Headers headers() {
    return headers;
  }

  @Override
  public Flow.Publisher<ByteBuffer> body() {
    return new BodyPublisher(incoming);
  }

  @Override
  public InputStream bodyStream() {
    if (!incoming.claim()) {
      throw new IllegalStateException(
          "The body has been taken already: it comes once, to one reader.");
    }
    return new BodyStream(incoming);
  }

  @Override
  public String bodyAsString(int maxBytes) throws IOException {
    try (InputStream stream = bodyStream()) {
      byte[] bytes = stream.readNBytes(maxBytes);
      if (stream.read() >= 0) {
        throw incoming.failure(Outcome.LIMIT_EXCEEDED).toException();
      }
      return new String(bytes, charset());
    }
  }

  @Override
  public Headers trailers() {
    return incoming.trailers();
  }

  @Override
  public void close() {
    incoming.close();
  }

  @Override
  public String toString() {
    return "HttpResponse[" + status + ", " + headers + "]";
  }

  private Charset charset() {
    return headers
        .first("content-type")
        .map(type -> HttpUtil.getCharset((CharSequence) type, UTF_8))
        .orElse(UTF_8);
  }
}
