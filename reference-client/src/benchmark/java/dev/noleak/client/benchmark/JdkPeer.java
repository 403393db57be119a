package dev.noleak.client.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The JDK's client. */
final class JdkPeer implements Peer {
  private final HttpClient client;
  private final String uri;

  JdkPeer(String uri) {
    this.uri = uri;
    // It would ask for HTTP/2 with each request.
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @Override
  public byte[] get() throws IOException, InterruptedException {
    return client
        .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  /** On JDK 17 nothing can be done; its threads end when it is collected. */
  @Override
  public void close() {}
}
