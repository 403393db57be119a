package dev.noleak.client;

import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Makes a {@link HttpRequest}: a GET without a body, until told otherwise. */
public final class HttpRequestBuilder {
  /** They say where the request ends: two answers to that question are a request smuggled in. */
  private static final Set<String> OURS =
      Set.of(
          "connection",
          "content-length",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "expect",
          "proxy-connection");

  final URI uri;
  String method = "GET";
  Headers headers = Headers.none();
  RequestBody body = RequestBody.none();
  boolean expectContinue;

  HttpRequestBuilder(URI uri) {
    this.uri = checked(uri);
  }

  /** The method, GET if nothing is said. */
  public HttpRequestBuilder method(String newMethod) {
    if (newMethod.isEmpty() || HttpHeaderValidationUtil.validateToken(newMethod) != -1) {
      throw new IllegalArgumentException("A method is a word without spaces, as GET or POST.");
    }
    if (newMethod.equals("CONNECT")) {
      throw new IllegalArgumentException("CONNECT makes a tunnel, and there is none to be had.");
    }
    method = newMethod;
    return this;
  }

  /** Adds a header field. */
  public HttpRequestBuilder header(String name, String value) {
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "Header field " + name + " is set by the client: leave it out.");
    }
    headers = headers.with(name, value);
    return this;
  }

  /** Takes all header fields of that name away. */
  public HttpRequestBuilder removeHeader(String name) {
    headers = headers.without(name);
    return this;
  }

  /** What to send. */
  public HttpRequestBuilder body(RequestBody newBody) {
    body = newBody;
    return this;
  }

  /**
   * Whether to send the body only when the server says that it wants it, or says nothing within the
   * client's {@code continueTimeout}: not if nothing is said. A server that answers at once, as it
   * does without a password, is not sent the body, and its connection is not used again. Without a
   * body it changes nothing.
   */
  public HttpRequestBuilder expectContinue(boolean expect) {
    expectContinue = expect;
    return this;
  }

  /** The request. */
  public HttpRequest build() {
    return new HttpRequest(this);
  }

  private static URI checked(URI uri) {
    String scheme = uri.getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      throw new IllegalArgumentException("A URI to be sent to begins with http:// or https://.");
    }
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("The URI has no host, or one with a wrong character.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw new IllegalArgumentException("The URI's port is not one of 1 to 65535.");
    }
    if (uri.getRawUserInfo() != null) {
      // It would go to logs with every URI.
      throw new IllegalArgumentException(
          "The URI has a user or password: send them in header field Authorization.");
    }
    return uri;
  }
}
