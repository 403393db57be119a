package dev.noleak.client.benchmark;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** A client as its own documentation says to use it: made once, its connections kept. */
interface Peer extends AutoCloseable {
  /** The whole body; the caller waits for it. */
  byte[] get() throws IOException, InterruptedException, ExecutionException;

  @Override
  void close() throws IOException;
}
