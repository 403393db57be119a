package example;

/** What comes over a connection. */
final class Response {
  private final Connection connection;

  Response(Connection connection) {
    this.connection = connection;
  }

  void cutByServer() {
    connection.fail(new ResponseException(this));
  }
}
