package example.client;

/** What comes over a connection. */
class Response implements AutoCloseable {
  private final Connection connection;

  Response(Connection connection) {
    this.connection = connection;
  }

  void cutByServer() {
    connection.fail(new ResponseException(this));
  }

  @Override
  public void close() {
    connection.close();
  }
}
