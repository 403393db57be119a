package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that notes what it was sent, and clients whose interceptors keep all that they may. */
abstract class InterceptorCase {
  /** As an interceptor may: it must hold nothing of a call that has ended. */
  private static final List<Interceptor.Next> KEPT = new ArrayList<>();

  private static final List<HttpClient> CLIENTS = new ArrayList<>();

  final BlockingQueue<String> heads = new LinkedBlockingQueue<>();
  RawServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        RawServer.start(
            peer -> {
              for (String head = peer.request(); !head.isEmpty(); head = peer.request()) {
                heads.add(head);
                peer.send(answer(head.split(" ", 3)[1]));
              }
            });
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @AfterAll
  static void stopClients() {
    CLIENTS.forEach(HttpClient::close);
  }

  static HttpClient client(Interceptor... interceptors) {
    HttpClientBuilder builder = HttpClient.builder().threads(1);
    for (Interceptor interceptor : interceptors) {
      builder.interceptor(
          (request, next) -> {
            KEPT.add(next);
            return interceptor.intercept(request, next);
          });
    }
    HttpClient client = builder.build();
    CLIENTS.add(client);
    return client;
  }

  static Interceptor adding(String name) {
    return (request, next) -> next.send(request.toBuilder().header(name, "value").build());
  }

  HttpRequest get(String path) {
    return HttpRequest.get(server.uri() + path);
  }

  static String answer(String path) throws IOException {
    return switch (path) {
      case "/ok" -> "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
      case "/denied" -> "HTTP/1.1 401 Denied\r\nContent-Length: 2\r\n\r\nno";
      case "/stream" -> "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc";
      case "/silent" -> "";
      default -> throw new IOException("cut");
    };
  }

  String take() throws InterruptedException {
    String head = heads.poll(10, TimeUnit.SECONDS);
    return head == null ? "nothing" : head;
  }

  static void awaitNoConnection(HttpClient client) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (client.openConnections() > 0 && System.nanoTime() < limit) {
      Thread.onSpinWait();
    }
    assertEquals(0, client.openConnections());
  }
}
