package example;

import java.io.Closeable;
import java.io.IOException;

/** Remembers what it failed with, and does not forget it. */
class Connection implements Closeable {
  private final Closeable channel;
  private IOException failure;

  Connection(Closeable channel) {
    this.channel = channel;
  }

  void channelFailed(IOException cause) {
    failure = cause;
  }

  void send(String message) throws IOException {
    if (failure != null) {
      throw new IOException("cannot send " + message, failure);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
