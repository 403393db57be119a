package dev.noleak.client;

import java.io.Serializable;

/**
 * What an exchange ended with, as data: it holds nothing of the exchange, so whoever keeps it keeps
 * nothing alive.
 *
 * @param outcome how it went wrong
 * @param method the request's method
 * @param authority the request's host, with its port if the URI has one
 * @param received bytes of the response's body that had arrived, as they were sent
 * @param expected bytes that the response announced, or -1
 * @param attempt counts from 1
 * @param detail what happened, in a few words, or nothing
 */
public record Failure(
    Outcome outcome,
    String method,
    String authority,
    long received,
    long expected,
    int attempt,
    String detail)
    implements Serializable {

  /** A new exception each time: one that is shared would gather what others add to it. */
  public HttpException toException() {
    return switch (outcome) {
      case CONNECT_FAILED -> new ConnectFailedException(this);
      case CONNECT_TIMEOUT, ACQUIRE_TIMEOUT, IDLE_TIMEOUT, TOTAL_TIMEOUT ->
          new HttpTimeoutException(this);
      case TRUNCATED_BODY -> new TruncatedBodyException(this);
      case PROTOCOL_ERROR, LIMIT_EXCEEDED, TOO_MANY_REDIRECTS ->
          new ProtocolViolationException(this);
      case CLIENT_CLOSED -> new ClientClosedException(this);
      case TLS_FAILED,
          QUEUE_FULL,
          NO_RESPONSE,
          REQUEST_BODY_FAILED,
          INTERCEPTOR_FAILED,
          CANCELLED,
          RESPONSE_CLOSED ->
          new HttpException(this);
    };
  }

  String message() {
    StringBuilder message = new StringBuilder(160);
    message.append(method).append(' ').append(authority).append(": ").append(outcome.summary());
    if (!detail.isEmpty()) {
      message.append(" (").append(detail).append(')');
    }
    if (expected >= 0) {
      message.append(", ").append(received).append(" of ").append(expected).append(" body bytes");
    } else if (received > 0) {
      message.append(", ").append(received).append(" body bytes");
    }
    if (attempt > 1) {
      message.append(", attempt ").append(attempt);
    }
    return message.append(". ").append(outcome.advice()).toString();
  }
}
