package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What callers stop, and what they may wait for where. */
class CancellationTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";

  @Test
  void cancellingTheFutureEndsTheConnection() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  asked.countDown();
                  peer.awaitEnd();
                  ended.countDown();
                });
        HttpClient client = HttpClient.create()) {
      CompletableFuture<HttpResponse> future = client.sendAsync(HttpRequest.get(server.uri()));
      assertTrue(asked.await(10, TimeUnit.SECONDS));
      future.cancel(true);
      assertTrue(ended.await(10, TimeUnit.SECONDS));
      // The server may hear of it first.
      while (client.openConnections() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void cancellingInTheQueueLeavesTheOthers() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  await(first);
                  peer.send(ANSWER);
                  peer.request();
                  peer.send(ANSWER);
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.builder().maxConnectionsPerOrigin(1).build()) {
      HttpRequest request = HttpRequest.get(server.uri());
      CompletableFuture<HttpResponse> using = client.sendAsync(request);
      CompletableFuture<HttpResponse> cancelled = client.sendAsync(request);
      CompletableFuture<HttpResponse> waiting = client.sendAsync(request);
      cancelled.cancel(true);
      first.countDown();
      using.get(10, TimeUnit.SECONDS).close();
      waiting.get(10, TimeUnit.SECONDS).close();
      assertEquals(1, server.accepted());
    }
  }

  @Test
  void closingTheClientFailsWhatIsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawServer server =
        RawServer.start(
            peer -> {
              peer.request();
              asked.countDown();
              peer.awaitEnd();
            })) {
      HttpClient client = HttpClient.builder().maxConnectionsPerOrigin(1).build();
      CompletableFuture<HttpResponse> using = client.sendAsync(HttpRequest.get(server.uri()));
      CompletableFuture<HttpResponse> waiting = client.sendAsync(HttpRequest.get(server.uri()));
      assertTrue(asked.await(10, TimeUnit.SECONDS));
      client.close();
      client.close();
      for (CompletableFuture<HttpResponse> future : List.of(using, waiting)) {
        ExecutionException failed =
            assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS));
        assertInstanceOf(ClientClosedException.class, failed.getCause());
      }
      assertThrows(ClientClosedException.class, () -> client.send(HttpRequest.get(server.uri())));
    }
  }

  @Test
  void interruptingTheCallerEndsTheConnection() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  caller.interrupt();
                  peer.awaitEnd();
                  ended.countDown();
                });
        HttpClient client = HttpClient.create()) {
      assertThrows(InterruptedException.class, () -> client.send(HttpRequest.get(server.uri())));
      assertTrue(ended.await(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aClosedResponseSaysSo() throws Exception {
    try (RawServer server = RawServer.answering(ANSWER);
        HttpClient client = HttpClient.create()) {
      HttpResponse response = client.send(HttpRequest.get(server.uri()));
      response.close();
      HttpException closed = assertThrows(HttpException.class, () -> response.bodyAsString(10));
      assertEquals(Outcome.RESPONSE_CLOSED, closed.outcome());
    }
  }

  @Test
  void whatDependsOnTheFutureMayWait() throws Exception {
    try (RawServer server = RawServer.answering(ANSWER);
        HttpClient client = HttpClient.builder().threads(1).build()) {
      String body =
          client
              .sendAsync(HttpRequest.get(server.uri()))
              .thenApply(CancellationTest::read)
              .thenApply(
                  first -> {
                    try (HttpResponse second = client.send(HttpRequest.get(server.uri()))) {
                      return first + second.bodyAsString(10);
                    } catch (IOException | InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .get(10, TimeUnit.SECONDS);
      assertEquals("abcabc", body);
    }
  }

  @Test
  void waitingOnAThreadOfTheClientIsRefused() throws Exception {
    CountDownLatch registered = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  // Or what is to run on the client's thread might run on this test's.
                  await(registered);
                  peer.send(ANSWER);
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.builder().executor(Runnable::run).build()) {
      CompletableFuture<IllegalStateException> refusing =
          client
              .sendAsync(HttpRequest.get(server.uri()))
              .thenApply(
                  response ->
                      assertThrows(
                          IllegalStateException.class,
                          () -> client.send(HttpRequest.get(server.uri()))));
      registered.countDown();
      IllegalStateException refused = refusing.get(10, TimeUnit.SECONDS);
      assertTrue(
          String.valueOf(refused.getMessage()).endsWith("use sendAsync."), refused.getMessage());
    }
  }

  private static String read(HttpResponse response) {
    try (response) {
      return response.bodyAsString(10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
