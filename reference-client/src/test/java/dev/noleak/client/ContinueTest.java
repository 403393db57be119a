package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that wait until the server wants them. */
@NoLeak(Exchange.class)
class ContinueTest {
  private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  /** Without an answer, it would wait longer than any test: what it sends earlier was asked for. */
  private static HttpClient patient;

  private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

  @BeforeAll
  static void start() {
    patient = HttpClient.builder().continueTimeout(Duration.ofMinutes(5)).build();
  }

  @AfterAll
  static void stop() {
    patient.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GO_ON,
        "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + GO_ON,
        GO_ON + GO_ON
      })
  void sendsTheBodyWhenTheServerWantsIt(String interim, LeakScope scope) throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              for (String head = peer.request(); !head.isEmpty(); head = peer.request()) {
                seen.add(head);
                peer.send(interim);
                seen.add(peer.body(4));
                peer.send(OK);
              }
            })) {
      for (int i = 0; i < 2; i++) {
        HttpResponse response =
            scope.track(patient.send(expecting(server, RequestBody.of("body"))));
        assertEquals(200, response.status());
        response.close();
        String head = String.valueOf(seen.remove());
        assertTrue(head.contains("\r\nexpect: 100-continue\r\n"), head);
        assertTrue(head.contains("\r\ncontent-length: 4\r\n"), head);
        assertEquals("body", seen.remove());
      }
      assertEquals(1, server.accepted());
    }
  }

  @Test
  void subscribesToTheBodyWhenTheServerWantsIt() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.request();
              peer.send(GO_ON);
              seen.add(peer.chunks());
              peer.send(OK);
              peer.awaitEnd();
            })) {
      SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
      CompletableFuture<HttpResponse> future =
          patient.sendAsync(expecting(server, RequestBody.of(publisher, -1)));
      while (!publisher.hasSubscribers()) {
        Thread.onSpinWait();
      }
      publisher.submit(UTF_8.encode("abc"));
      publisher.close();
      future.get(10, TimeUnit.SECONDS).close();
      assertEquals(List.of("3", "abc", "0"), seen.remove());
      assertEquals(1, patient.openConnections());
    }
    awaitNoConnection();
  }

  @Test
  void sendsTheBodyAfterTheTimeout() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  seen.add(peer.body(4));
                  // Late, and of no more use.
                  peer.send(GO_ON + OK);
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.builder().continueTimeout(Duration.ofMillis(20)).build()) {
      client.send(expecting(server, RequestBody.of("body"))).close();
      assertEquals("body", seen.remove());
      assertEquals(1, client.openConnections());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 417, 200})
  void doesNotSendTheBodyAfterAFinalResponse(int status, LeakScope scope) throws Exception {
    try (RawServer server = refusing(status);
        SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>()) {
      for (RequestBody body : List.of(RequestBody.of("body"), RequestBody.of(publisher, 4))) {
        HttpResponse response = scope.track(patient.send(expecting(server, body)));
        assertEquals(status, response.status());
        assertEquals("no", response.bodyAsString(2));
        assertEquals("", seen.poll(10, TimeUnit.SECONDS));
        assertFalse(publisher.hasSubscribers());
        assertEquals(0, patient.openConnections());
      }
      assertEquals(2, server.accepted());
    }
  }

  @Test
  void aResponseThatNobodyReadsLeavesNoTimer(LeakScope scope) throws Exception {
    try (RawServer server = refusing(417)) {
      scope.track(patient.send(expecting(server, RequestBody.of("body")))).close();
      assertEquals("", seen.poll(10, TimeUnit.SECONDS));
    }
    awaitNoConnection();
  }

  @Test
  void cancellingLeavesNoTimer(LeakScope scope) throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              seen.add(peer.request());
              seen.add(peer.body(4));
            })) {
      CompletableFuture<HttpResponse> future =
          scope.track(patient.sendAsync(expecting(server, RequestBody.of("body"))));
      assertTrue(String.valueOf(seen.poll(10, TimeUnit.SECONDS)).contains("expect"));
      future.cancel(true);
      assertEquals("", seen.poll(10, TimeUnit.SECONDS));
    }
    awaitNoConnection();
  }

  @Test
  void refusesToWaitForNoTime() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> HttpClient.builder().continueTimeout(Duration.ZERO));
    assertEquals("continueTimeout must be positive, and at most 100 years.", refused.getMessage());
  }

  @Test
  void refusesToSwitchProtocols() throws Exception {
    assertRefused(Outcome.PROTOCOL_ERROR, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n");
  }

  @Test
  void countsInformationalResponses() throws Exception {
    assertRefused(Outcome.LIMIT_EXCEEDED, "HTTP/1.1 102 Processing\r\n\r\n".repeat(17));
  }

  @Test
  void waitsForNothingWithoutABody() throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              seen.add(peer.request());
              peer.send(OK);
            })) {
      patient.send(expecting(server, RequestBody.none())).close();
      assertFalse(String.valueOf(seen.remove()).contains("expect"));
    }
    awaitNoConnection();
  }

  private void assertRefused(Outcome outcome, String interim) throws Exception {
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.request();
              peer.send(interim);
              seen.add(peer.body(4));
            })) {
      HttpException refused =
          assertThrows(
              HttpException.class, () -> patient.send(expecting(server, RequestBody.of("body"))));
      assertEquals(outcome, refused.outcome(), refused.getMessage());
      assertEquals("", seen.poll(10, TimeUnit.SECONDS));
      assertEquals(0, patient.openConnections());
    }
  }

  /** What the client sends behind its head is seen: nothing. */
  private RawServer refusing(int status) throws IOException {
    return RawServer.start(
        peer -> {
          peer.request();
          peer.send("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n\r\nno");
          seen.add(peer.body(4));
        });
  }

  private static HttpRequest expecting(RawServer server, RequestBody body) {
    return HttpRequest.builder(server.uri()).method("PUT").body(body).expectContinue(true).build();
  }

  private static void awaitNoConnection() {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (patient.openConnections() > 0 && System.nanoTime() < limit) {
      Thread.onSpinWait();
    }
    assertEquals(0, patient.openConnections());
  }
}
