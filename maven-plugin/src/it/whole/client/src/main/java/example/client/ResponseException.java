package example.client;

/** Names the response that it is about. */
class ResponseException extends RuntimeException {
  final transient Response response;

  ResponseException(Response response) {
    super("connection reset");
    this.response = response;
  }
}
