package dev.noleak.client;

import java.io.IOException;

/**
 * An exchange that failed. It carries data and no objects: it can be logged, kept or made the cause
 * of another exception without holding a response, a request or a connection.
 */
public class HttpException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

  HttpException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** How it went wrong. */
  public Outcome outcome() {
    return failure.outcome();
  }

  /** All that is known. */
  public Failure failure() {
    return failure;
  }
}
