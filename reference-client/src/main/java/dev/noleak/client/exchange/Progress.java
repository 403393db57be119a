package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;

/** How far a response has come, as data: what is said of it when it fails. */
final class Progress {
  private final String method;
  private final String authority;
  private final int attempt;
  // Written on the connection's thread; the response's reader asks on any.
  private volatile long received;
  private volatile long expected = -1;

  Progress(HttpRequest request, int attempt) {
    this(request.method(), request.authority(), attempt);
  }

  private Progress(String method, String authority, int attempt) {
    this.method = method;
    this.authority = authority;
    this.attempt = attempt;
  }

  /** Of a response that nobody sent. */
  static Progress none() {
    return new Progress("no request", "no server", 1);
  }

  void expect(long bytes) {
    expected = bytes;
  }

  void received(long bytes) {
    received = bytes;
  }

  Failure failure(Outcome outcome, String detail) {
    return new Failure(outcome, method, authority, received, expected, attempt, detail);
  }
}
