package dev.noleak.client;

import java.net.URI;

/** A request, immutable: send it as often as you like. */
public final class HttpRequest {
  private final String method;
  private final URI uri;
  private final Headers headers;
  private final RequestBody body;
  private final boolean expectContinue;

  HttpRequest(HttpRequestBuilder builder) {
    method = builder.method;
    uri = builder.uri;
    headers = builder.headers;
    body = builder.body;
    expectContinue = builder.expectContinue;
  }

  /** A GET of {@code uri}. */
  public static HttpRequest get(String uri) {
    return builder(uri).build();
  }

  /** A GET of {@code uri}. */
  public static HttpRequest get(URI uri) {
    return builder(uri).build();
  }

  /** A POST of {@code body} to {@code uri}. */
  public static HttpRequest post(String uri, RequestBody body) {
    return builder(uri).method("POST").body(body).build();
  }

  /** A GET of {@code uri}, to be changed. */
  public static HttpRequestBuilder builder(String uri) {
    return builder(URI.create(uri));
  }

  /** A GET of {@code uri}, to be changed. */
  public static HttpRequestBuilder builder(URI uri) {
    return new HttpRequestBuilder(uri);
  }

  /** A method as {@code GET}. */
  public String method() {
    return method;
  }

  /** Where it goes. */
  public URI uri() {
    return uri;
  }

  /** The header fields that were set; the client adds those that frame the body. */
  public Headers headers() {
    return headers;
  }

  /** What is sent. */
  public RequestBody body() {
    return body;
  }

  /** Whether the body waits until the server wants it. */
  public boolean expectsContinue() {
    return expectContinue;
  }

  /** This request, to be changed. */
  public HttpRequestBuilder toBuilder() {
    HttpRequestBuilder builder = new HttpRequestBuilder(uri);
    builder.method = method;
    builder.headers = headers;
    builder.body = body;
    builder.expectContinue = expectContinue;
    return builder;
  }

  /** The host, with the port if the URI has one. */
  public String authority() {
    return uri.getRawAuthority();
  }

  /** Neither path nor query nor values: they may be secrets. */
  @Override
  public String toString() {
    return method + " " + authority();
  }
}
