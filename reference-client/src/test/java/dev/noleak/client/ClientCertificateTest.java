package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.connection.Connection;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that want to know who the client is. */
@NoLeak({Exchange.class, Connection.class})
class ClientCertificateTest {
  private static X509Bundle authority;
  private static X509Bundle stranger;

  @BeforeAll
  static void found() throws Exception {
    authority = authority("CN=Authority");
    stranger = authority("CN=Stranger");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void presentsItsCertificate(String protocol) throws Exception {
    try (RawServer server = server(protocol);
        HttpClient client = client(keys(authority));
        HttpResponse response = client.send(HttpRequest.get(uri(server)))) {
      assertEquals("abc", response.bodyAsString(10));
      assertEquals(1, client.openConnections());
    }
  }

  /** With TLS 1.3 the handshake is over for the client when the server says what it thinks. */
  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, CONNECT_FAILED, false",
    "TLSv1.2, CONNECT_FAILED, true",
    "TLSv1.3, TLS_FAILED, false",
    "TLSv1.3, TLS_FAILED, true"
  })
  void saysThatItsCertificateIsRefused(
      String protocol, Outcome outcome, boolean hasOne, LeakScope scope) throws Exception {
    try (RawServer server = server(protocol);
        HttpClient client = client(hasOne ? keys(stranger) : new KeyManager[0])) {
      HttpException refused =
          scope.track(
              assertThrows(HttpException.class, () -> client.send(HttpRequest.get(uri(server)))));
      assertEquals(outcome, refused.outcome(), refused.getMessage());
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("Received fatal alert: "), message);
      assertTrue(message.contains("certificate"), message);
      assertEquals(0, client.openConnections());
    }
  }

  private static HttpClient client(KeyManager[] keys) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, authority.toTrustManagerFactory().getTrustManagers(), null);
    // A refusal must not be a timeout.
    return HttpClient.builder()
        .sslContext(context)
        .connectTimeout(Duration.ofMinutes(1))
        .idleTimeout(Duration.ofMinutes(1))
        .build();
  }

  private static RawServer server(String protocol) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(authority), authority.toTrustManagerFactory().getTrustManagers(), null);
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    socket.setNeedClientAuth(true);
    socket.setEnabledProtocols(new String[] {protocol});
    return RawServer.start(
        socket,
        peer -> {
          while (!peer.request().isEmpty()) {
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
          }
        });
  }

  private static X509Bundle authority(String subject) throws Exception {
    return new CertificateBuilder()
        .subject(subject)
        .setIsCertificateAuthority(true)
        .buildSelfSigned();
  }

  private static KeyManager[] keys(X509Bundle issuer) throws Exception {
    return new CertificateBuilder()
        .subject("CN=Somebody")
        .addSanDnsName("localhost")
        .buildIssuedBy(issuer)
        .toKeyManagerFactory()
        .getKeyManagers();
  }

  private static String uri(RawServer server) {
    return "https://localhost:" + server.port() + "/";
  }
}
