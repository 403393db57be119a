package dev.noleak.client.benchmark;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5. */
final class HttpComponentsPeer implements Peer {
  private final CloseableHttpClient client;
  private final String uri;

  HttpComponentsPeer(String uri, int connections) {
    this.uri = uri;
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(connections)
                    .setMaxConnTotal(connections)
                    .build())
            .build();
  }

  @Override
  public byte[] get() throws IOException {
    return client.execute(
        new HttpGet(uri), response -> EntityUtils.toByteArray(response.getEntity()));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
