// Beyond the hundred after which javac goes silent.
def folder = new File(basedir, 'src/main/java/example')
assert folder.mkdirs()
150.times {
  new File(folder, "Connection${it}.java").text = """package example;

class Connection$it implements AutoCloseable {
  private Throwable failure;

  void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void close() {}
}
"""
}
return true
