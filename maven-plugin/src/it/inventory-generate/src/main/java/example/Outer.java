package example;

class Outer {
  static class Keeping<T> implements AutoCloseable {
    private Throwable opened = new Throwable("opened here");

    @Override
    public void close() {}
  }
}
