package dev.noleak.client.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp. */
final class OkHttpPeer implements Peer {
  private final OkHttpClient client;
  private final String uri;

  OkHttpPeer(String uri, int connections) {
    this.uri = uri;
    // It keeps five when nothing is said, and makes new ones all the time.
    client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(connections, 5, TimeUnit.MINUTES))
            .build();
  }

  @Override
  public byte[] get() throws IOException {
    try (Response response = client.newCall(new Request.Builder().url(uri).build()).execute()) {
      return response.body().bytes();
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
  }
}
