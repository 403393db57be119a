package dev.noleak.client;

/** The server broke the protocol, or one of the client's limits. */
public final class ProtocolViolationException extends HttpException {
  private static final long serialVersionUID = 1L;

  ProtocolViolationException(Failure failure) {
    super(failure);
  }
}
