package dev.noleak.client;

import dev.noleak.client.exchange.StreamedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A response whose body is still on its way. Take the body once, in one of its three forms, and
 * close the response: one that is neither read to the end nor closed keeps its connection until the
 * total timeout.
 */
public interface HttpResponse extends AutoCloseable {
  /** A response of one's own, whose body is there: what an interceptor or a test may answer. */
  static HttpResponse of(int status, Headers headers, String body) {
    return StreamedResponse.of(status, headers, body);
  }

  /** The status code, 200 say. */
  int status();

  /**
   * The header fields. Of a body that the client has decompressed, Content-Encoding and
   * Content-Length are left out: they are true of what was sent.
   */
  Headers headers();

  /**
   * The body for one subscriber, as fast as the subscriber asks for it. It is called on a thread of
   * the client and must not block it.
   */
  Flow.Publisher<ByteBuffer> body();

  /** The body as a stream that waits for the server. Closing it closes the response. */
  InputStream bodyStream();

  /**
   * Waits for the body and returns it in the charset of its Content-Type, or UTF-8.
   *
   * @param maxBytes a longer body is refused
   * @throws HttpException if the body fails or is longer
   */
  String bodyAsString(int maxBytes) throws IOException;

  /** The fields behind a chunked body; none before the body was read to its end. */
  Headers trailers();

  /** Gives the connection back, or ends it if the body has not arrived. May be called again. */
  @Override
  void close();
}
