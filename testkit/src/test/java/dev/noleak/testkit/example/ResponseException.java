package dev.noleak.testkit.example;

import java.io.IOException;

/** Carries the response that failed. */
final class ResponseException extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  final Response response;

  ResponseException(String message, Response response) {
    super(message);
    this.response = response;
  }
}
