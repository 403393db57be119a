package dev.noleak.client.benchmark;

import dev.noleak.client.HttpClient;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.HttpResponse;
import java.io.IOException;
import java.io.InputStream;

/** Ours. */
final class NoLeakPeer implements Peer {
  private final HttpClient client;
  private final String uri;

  NoLeakPeer(String uri, int connections) {
    this.uri = uri;
    client = HttpClient.builder().maxConnectionsPerOrigin(connections).build();
  }

  @Override
  public byte[] get() throws IOException, InterruptedException {
    try (HttpResponse response = client.send(HttpRequest.get(uri));
        InputStream body = response.bodyStream()) {
      return body.readAllBytes();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
