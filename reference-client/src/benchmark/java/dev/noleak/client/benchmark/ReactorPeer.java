package dev.noleak.client.benchmark;

import java.util.Objects;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Reactor Netty. */
final class ReactorPeer implements Peer {
  private final ConnectionProvider connections;
  private final HttpClient client;
  private final String uri;

  ReactorPeer(String uri, int connections) {
    this.uri = uri;
    this.connections = ConnectionProvider.create("benchmark", connections);
    client = HttpClient.create(this.connections);
  }

  @Override
  public byte[] get() {
    byte[] body = client.get().uri(uri).responseContent().aggregate().asByteArray().block();
    return Objects.requireNonNull(body, "no body");
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
