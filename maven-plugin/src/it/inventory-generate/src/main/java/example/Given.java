package example;

record Given(String name) implements AutoCloseable {
  @Override
  public void close() {}
}
