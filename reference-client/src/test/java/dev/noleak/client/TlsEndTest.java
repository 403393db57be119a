package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** A body that lasts until the connection ends: over TLS one can tell whether it was cut. */
@NoLeak
class TlsEndTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

  private final CompletableFuture<Socket> transport = new CompletableFuture<>();

  @Test
  void endsWhereTheServerSaysSo() throws Exception {
    X509Bundle certificate = certificate();
    try (RawServer server = server(certificate, false);
        HttpClient client = trusting(certificate);
        HttpResponse response = client.send(HttpRequest.get(uri(server)))) {
      assertEquals("abc", response.bodyAsString(10));
    }
  }

  @Test
  void isCutWhereOnlyTheConnectionEnds(LeakScope scope) throws Exception {
    X509Bundle certificate = certificate();
    try (RawServer server = server(certificate, true);
        HttpClient client = trusting(certificate);
        HttpResponse response = scope.track(client.send(HttpRequest.get(uri(server))))) {
      TruncatedBodyException cut =
          scope.track(assertThrows(TruncatedBodyException.class, () -> response.bodyAsString(10)));
      assertTrue(cut.toString().contains("not in the way of TLS"), cut::toString);
      assertEquals(0, client.openConnections());
    }
  }

  private RawServer server(X509Bundle certificate, boolean cut) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(certificate.toKeyManagerFactory().getKeyManagers(), null, null);
    ServerSocket listener =
        new ServerSocket(0, 10, InetAddress.getLoopbackAddress()) {
          @Override
          public Socket accept() throws IOException {
            Socket raw = super.accept();
            transport.complete(raw);
            SSLSocket tls =
                (SSLSocket) context.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
            tls.setUseClientMode(false);
            return tls;
          }
        };
    return RawServer.start(
        listener,
        peer -> {
          peer.request();
          peer.send(HEAD + "abc");
          if (cut) {
            transport.join().close();
          }
        });
  }

  private static X509Bundle certificate() throws Exception {
    return new CertificateBuilder()
        .subject("CN=localhost")
        .addSanDnsName("localhost")
        .setIsCertificateAuthority(true)
        .buildSelfSigned();
  }

  private static HttpClient trusting(X509Bundle certificate) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, certificate.toTrustManagerFactory().getTrustManagers(), null);
    return HttpClient.builder().sslContext(context).build();
  }

  private static String uri(RawServer server) {
    return "https://localhost:" + server.port() + "/";
  }
}
