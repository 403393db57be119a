package dev.noleak.client.exchange;

import dev.noleak.client.HttpRequest;
import dev.noleak.client.compression.Coding;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;

/** What Netty writes for a request. */
final class RequestHead {
  private RequestHead() {}

  /** The whole request, or its head if the body comes one part after the other. */
  static io.netty.handler.codec.http.HttpRequest of(HttpRequest request) {
    HttpMethod method = HttpMethod.valueOf(request.method());
    String target = target(request.uri());
    HttpHeaders headers = new DefaultHttpHeaders();
    headers.set(HttpHeaderNames.HOST, request.authority());
    request.headers().forEach(headers::add);
    if (acceptsCodings(request)) {
      headers.set(HttpHeaderNames.ACCEPT_ENCODING, Coding.ACCEPTED);
    }
    frame(request, headers);
    boolean withheld = withholdsBody(request);
    if (withheld) {
      headers.set(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE);
    }
    byte[] bytes = request.body().bytes();
    if (bytes == null || withheld) {
      return new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target, headers);
    }
    return new DefaultFullHttpRequest(
        HttpVersion.HTTP_1_1,
        method,
        target,
        Unpooled.wrappedBuffer(bytes),
        headers,
        EmptyHttpHeaders.INSTANCE);
  }

  /**
   * Whether the client asks for a compressed body and decompresses it: not for somebody who knows
   * better, and not for a range, which would be one of the compressed bytes.
   */
  static boolean acceptsCodings(HttpRequest request) {
    return !request.headers().contains("accept-encoding") && !request.headers().contains("range");
  }

  /** Whether the body waits until the server wants it: there must be one. */
  static boolean withholdsBody(HttpRequest request) {
    return request.expectsContinue() && request.body().length() != 0;
  }

  private static void frame(HttpRequest request, HttpHeaders headers) {
    long length = request.body().length();
    if (length < 0) {
      headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    } else if (length > 0 || expectsBody(request.method())) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, length);
    }
  }

  /** Servers ask these for a length even if there is nothing. */
  private static boolean expectsBody(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private static String target(URI uri) {
    String text = uri.toASCIIString();
    URI ascii = text.equals(uri.toString()) ? uri : URI.create(text);
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }
}
