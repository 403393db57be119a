package dev.noleak.client;

/** How an exchange went wrong. */
public enum Outcome {
  /** The host is unknown, refused the connection, or failed the TLS handshake. */
  CONNECT_FAILED(
      "no connection could be made", "Check host, port and certificate, and that the server runs."),
  /** TLS failed on a connection that was made: the server refused our certificate, say. */
  TLS_FAILED("TLS failed", "Check the certificates of both sides; ours comes from sslContext."),
  /** No connection within the connect timeout. */
  CONNECT_TIMEOUT(
      "no connection was made in time",
      "Check that a firewall lets the port through, or raise connectTimeout."),
  /** No connection became free within the acquire timeout. */
  ACQUIRE_TIMEOUT(
      "no connection became free in time",
      "Close every response, or raise maxConnectionsPerOrigin or acquireTimeout."),
  /** Too many requests wait for a connection already. */
  QUEUE_FULL(
      "too many requests wait for a connection",
      "Send fewer at once, or raise maxConnectionsPerOrigin or maxPendingPerOrigin."),
  /** Nothing moved on the connection within the idle timeout. */
  IDLE_TIMEOUT("nothing moved on the connection in time", "Raise idleTimeout for slow servers."),
  /** The exchange took longer than the total timeout. */
  TOTAL_TIMEOUT(
      "the exchange took too long", "Raise totalTimeout for long bodies, and read them quickly."),
  /** The connection ended before a whole response head came. */
  NO_RESPONSE(
      "the connection ended before the response",
      "Send it again if the request may arrive twice; the server's log may say more."),
  /** The connection, or the compressed stream in it, ended before the body was whole. */
  TRUNCATED_BODY(
      "the body ended too early",
      "Send it again if the request may arrive twice; do not use the part that came."),
  /** The server does not speak HTTP/1.1 as it should. */
  PROTOCOL_ERROR(
      "the server broke the protocol", "Check that host and port are those of an HTTP server."),
  /** One redirect after the other. */
  TOO_MANY_REDIRECTS(
      "too many redirects", "Send it without followRedirects to see where they lead."),
  /** A line, head, trailer or body is larger than the client takes. */
  LIMIT_EXCEEDED(
      "the response is larger than a limit", "Raise the limit if the server can be trusted."),
  /** The request's body failed, or had another length than it promised. */
  REQUEST_BODY_FAILED("the request's body failed", "Look for the fault in what made the body."),
  /** An interceptor threw something, or had no response. */
  INTERCEPTOR_FAILED("an interceptor failed", "Look for the fault in the interceptor."),
  /** The caller cancelled the exchange. */
  CANCELLED("the exchange was cancelled", "Nothing: somebody asked for it."),
  /** The response was closed by its user. */
  RESPONSE_CLOSED("the response is closed", "Read the body before you close the response."),
  /** The client was closed. */
  CLIENT_CLOSED("the client is closed", "Close the client last.");

  private final String summary;
  private final String advice;

  Outcome(String summary, String advice) {
    this.summary = summary;
    this.advice = advice;
  }

  String summary() {
    return summary;
  }

  String advice() {
    return advice;
  }
}
