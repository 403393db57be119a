package example;

class Pool {
  Session open() {
    return new Session() {
      @Override
      public void close() {
        super.close();
      }
    };
  }

  void close() {}
}
