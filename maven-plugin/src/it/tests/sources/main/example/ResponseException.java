package example;

/** Names the response that it is about. */
final class ResponseException extends RuntimeException {
  final transient Response response;

  ResponseException(Response response) {
    super("connection reset");
    this.response = response;
  }
}
