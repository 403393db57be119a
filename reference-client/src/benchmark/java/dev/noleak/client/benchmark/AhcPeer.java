package dev.noleak.client.benchmark;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;

/** AsyncHttpClient. */
final class AhcPeer implements Peer {
  private final AsyncHttpClient client;
  private final String uri;

  AhcPeer(String uri, int connections) {
    this.uri = uri;
    client =
        Dsl.asyncHttpClient(
            Dsl.config()
                .setMaxConnectionsPerHost(connections)
                // A caller may come back before the connection that he had.
                .setAcquireFreeChannelTimeout(10_000));
  }

  @Override
  public byte[] get() throws InterruptedException, ExecutionException {
    return client.prepareGet(uri).execute().get().getResponseBodyAsBytes();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
