package dev.noleak.testkit.example;

/** What a user reads, and drops when it is done. */
final class Response {
  private final Connection connection;

  Response(Connection connection) {
    this.connection = connection;
  }

  void cutByServer() {
    connection.failed(new ResponseException("connection reset", this));
  }
}
