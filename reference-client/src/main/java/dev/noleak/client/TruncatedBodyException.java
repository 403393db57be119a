package dev.noleak.client;

/** The connection ended before the response's body did. */
public final class TruncatedBodyException extends HttpException {
  private static final long serialVersionUID = 1L;

  TruncatedBodyException(Failure failure) {
    super(failure);
  }
}
