package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Certificates that are right, and that are not. */
class TlsTest {
  private static X509Bundle authority;

  @BeforeAll
  static void found() throws Exception {
    authority =
        new CertificateBuilder()
            .subject("CN=Authority")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
  }

  @Test
  void talksToAHostWithItsOwnCertificate() throws Exception {
    try (RawServer server = server(certificate().addSanDnsName("localhost"));
        HttpClient client = trusting();
        HttpResponse response = client.send(HttpRequest.get(uri(server)))) {
      assertEquals("abc", response.bodyAsString(10));
      assertEquals(1, client.openConnections());
    }
  }

  @Test
  void refusesTheCertificateOfAnotherHost() throws Exception {
    assertRefused(certificate().addSanDnsName("other.example"), trusting());
  }

  @Test
  void refusesAnExpiredCertificate() throws Exception {
    assertRefused(
        certificate()
            .addSanDnsName("localhost")
            .notBefore(Instant.now().minus(Duration.ofDays(9)))
            .notAfter(Instant.now().minus(Duration.ofDays(1))),
        trusting());
  }

  @Test
  void refusesAnAuthorityThatNobodyKnows() throws Exception {
    assertRefused(certificate().addSanDnsName("localhost"), HttpClient.create());
  }

  private static void assertRefused(CertificateBuilder certificate, HttpClient client)
      throws Exception {
    try (RawServer server = server(certificate);
        client) {
      assertThrows(ConnectFailedException.class, () -> client.send(HttpRequest.get(uri(server))));
      assertEquals(0, client.openConnections());
    }
  }

  private static CertificateBuilder certificate() {
    return new CertificateBuilder().subject("CN=Server");
  }

  private static HttpClient trusting() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, authority.toTrustManagerFactory().getTrustManagers(), null);
    return HttpClient.builder().sslContext(context).build();
  }

  private static RawServer server(CertificateBuilder certificate) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(
        certificate.buildIssuedBy(authority).toKeyManagerFactory().getKeyManagers(), null, null);
    return RawServer.start(
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress()),
        peer -> {
          while (!peer.request().isEmpty()) {
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
          }
        });
  }

  private static String uri(RawServer server) {
    return "https://localhost:" + server.port() + "/";
  }
}
