package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Connections share the client's threads. */
class ThreadsTest {
  @Test
  void connectionsAreSpreadOverAllThreads() throws Exception {
    assertSpread(HttpClient.builder());
  }

  @Test
  void soAreThoseOfInterceptedCalls() throws Exception {
    assertSpread(HttpClient.builder().interceptor((request, next) -> next.send(request)));
  }

  private static void assertSpread(HttpClientBuilder builder) throws Exception {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Executor onTheConnections =
        task -> {
          threads.add(Thread.currentThread());
          task.run();
        };
    try (RawServer server = RawServer.start(ThreadsTest::answerAndWait);
        HttpClient client = builder.threads(2).executor(onTheConnections).build()) {
      for (int i = 0; i < 4; i++) {
        // No body is read, so each has a connection of its own.
        var response = client.sendAsync(HttpRequest.get(server.uri())).get(10, TimeUnit.SECONDS);
        assertEquals(200, response.status());
      }
      assertEquals(2, threads.size(), threads.toString());
    }
  }

  private static void answerAndWait(RawServer.Peer peer) throws IOException {
    peer.request();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    peer.awaitEnd();
  }
}
