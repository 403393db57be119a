package dev.noleak.client;

/** No connection could be made, and nothing was sent. */
public final class ConnectFailedException extends HttpException {
  private static final long serialVersionUID = 1L;

  ConnectFailedException(Failure failure) {
    super(failure);
  }
}
