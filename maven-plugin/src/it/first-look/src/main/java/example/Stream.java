package example;

import java.io.Closeable;
import java.io.IOException;

/** Forgets its failure, but only where nothing else goes wrong. */
class Stream implements Closeable {
  private final Closeable source;
  private boolean closed;
  private IOException failure;

  Stream(Closeable source) {
    this.source = source;
  }

  void sourceFailed(IOException cause) {
    failure = cause;
  }

  int read() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (failure != null) {
      throw failure;
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    source.close();
    failure = null;
  }
}
