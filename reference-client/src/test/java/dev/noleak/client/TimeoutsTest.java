package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Everything ends, and says by which limit. */
class TimeoutsTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  /** Enough to connect on a busy machine, where the total timeout is to end what follows. */
  private static final Duration LONGER = Duration.ofMillis(500);

  @Test
  void connectTimeoutCoversTls() throws Exception {
    // It accepts and says nothing.
    try (ServerSocket silent = new ServerSocket(0);
        HttpClient client = HttpClient.builder().connectTimeout(SHORT).build()) {
      assertOutcome(
          Outcome.CONNECT_TIMEOUT, client, "https://localhost:" + silent.getLocalPort() + "/");
    }
  }

  @Test
  void totalTimeoutCoversTheWaitForAConnection() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        HttpClient client = HttpClient.builder().totalTimeout(SHORT).build()) {
      assertOutcome(
          Outcome.TOTAL_TIMEOUT, client, "https://localhost:" + silent.getLocalPort() + "/");
    }
  }

  @Test
  void idleTimeoutEndsAConnectionOnWhichNothingMoves() throws Exception {
    try (RawServer server = RawServer.start(RawServer.Peer::awaitEnd);
        HttpClient client = HttpClient.builder().idleTimeout(SHORT).build()) {
      assertOutcome(Outcome.IDLE_TIMEOUT, client, server.uri());
    }
  }

  @Test
  void totalTimeoutEndsAnExchangeThatMovesAllTheTime() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.send("HTTP/1.1 200 OK\r\n");
                  while (true) {
                    peer.send("Name: x\r\n");
                    Thread.onSpinWait();
                  }
                });
        HttpClient client =
            HttpClient.builder().totalTimeout(LONGER).maxHeaderBytes(1 << 30).build()) {
      assertOutcome(Outcome.TOTAL_TIMEOUT, client, server.uri());
    }
  }

  @Test
  void totalTimeoutEndsABodyThatNobodyReads() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx");
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.builder().totalTimeout(LONGER).build();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      HttpException late = assertThrows(HttpException.class, () -> response.bodyAsString(100));
      assertEquals(Outcome.TOTAL_TIMEOUT, late.outcome());
      assertEquals(1, late.failure().received());
      assertEquals(9, late.failure().expected());
    }
  }

  @Test
  void acquireTimeoutRefuses() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawServer server = silent(asked);
        HttpClient client =
            HttpClient.builder()
                .maxConnectionsPerOrigin(1)
                .acquireTimeout(Duration.ofSeconds(1))
                .build()) {
      CompletableFuture<HttpResponse> using = client.sendAsync(HttpRequest.get(server.uri()));
      assertTrue(asked.await(10, TimeUnit.SECONDS));
      HttpException refused =
          assertThrows(
              HttpTimeoutException.class, () -> client.send(HttpRequest.get(server.uri())).close());
      assertEquals(Outcome.ACQUIRE_TIMEOUT, refused.outcome());
      using.cancel(true);
    }
  }

  @Test
  void aFullQueueRefuses() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawServer server = silent(asked);
        HttpClient client =
            HttpClient.builder().maxConnectionsPerOrigin(1).maxPendingPerOrigin(1).build()) {
      CompletableFuture<HttpResponse> using = client.sendAsync(HttpRequest.get(server.uri()));
      // Until it has its connection, it is in the queue too.
      assertTrue(asked.await(10, TimeUnit.SECONDS));
      CompletableFuture<HttpResponse> waiting = client.sendAsync(HttpRequest.get(server.uri()));
      assertOutcome(Outcome.QUEUE_FULL, client, server.uri());
      assertFalse(waiting.isDone());
      using.cancel(true);
    }
  }

  private static RawServer silent(CountDownLatch asked) throws IOException {
    return RawServer.start(
        peer -> {
          peer.request();
          asked.countDown();
          peer.awaitEnd();
        });
  }

  @Test
  void idleConnectionsAreEvicted() throws Exception {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        HttpClient client = HttpClient.builder().keepAlive(SHORT).build()) {
      client.send(HttpRequest.get(server.uri())).close();
      while (client.openConnections() > 0) {
        Thread.onSpinWait();
      }
      client.send(HttpRequest.get(server.uri())).close();
      assertEquals(2, server.accepted());
    }
  }

  @Test
  void aRefusedConnectionSaysSo() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (HttpClient client = HttpClient.create()) {
      HttpException refused =
          assertThrows(
              ConnectFailedException.class,
              () -> client.send(HttpRequest.get("http://localhost:" + port + "/")));
      assertEquals(
          "GET localhost:"
              + port
              + ": no connection could be made (Connection refused: localhost/127.0.0.1:"
              + port
              + "). Check host, port and certificate, and that the server runs.",
          refused.getMessage());
    }
  }

  @Test
  void anUnknownHostSaysSo() throws Exception {
    try (HttpClient client = HttpClient.create()) {
      assertOutcome(Outcome.CONNECT_FAILED, client, "http://nothing.invalid/");
    }
  }

  private static void assertOutcome(Outcome outcome, HttpClient client, String uri)
      throws IOException {
    HttpException failed =
        assertThrows(HttpException.class, () -> client.send(HttpRequest.get(uri)).close());
    assertEquals(outcome, failed.outcome(), failed.getMessage());
  }
}
