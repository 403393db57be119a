package example;

class ConnectionUser implements AutoCloseable {
  private final Connection connection = new Connection();
  private RuntimeException failure;

  void use() {
    try {
      connection.annotation();
    } catch (RuntimeException e) {
      failure = e;
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
