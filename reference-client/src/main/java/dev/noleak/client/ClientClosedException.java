package dev.noleak.client;

/** The client was closed before the exchange ended. */
public final class ClientClosedException extends HttpException {
  private static final long serialVersionUID = 1L;

  ClientClosedException(Failure failure) {
    super(failure);
  }
}
