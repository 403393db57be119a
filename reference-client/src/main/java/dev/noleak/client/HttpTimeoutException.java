package dev.noleak.client;

/** One of the four timeouts passed; {@link #outcome()} says which. */
public final class HttpTimeoutException extends HttpException {
  private static final long serialVersionUID = 1L;

  HttpTimeoutException(Failure failure) {
    super(failure);
  }
}
