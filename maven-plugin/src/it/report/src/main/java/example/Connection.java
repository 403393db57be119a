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

  @Override
  public void close() throws IOException { // schließt
    channel.close();
  }
}
