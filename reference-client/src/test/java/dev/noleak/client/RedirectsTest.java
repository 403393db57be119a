package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class RedirectsTest {
  private static final String END = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nend";
  private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();

  @Test
  void followsOnlyIfTold() throws Exception {
    try (RawServer server = RawServer.answering(to("302", "/b"));
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      assertEquals(302, response.status());
    }
  }

  @Test
  void keepsCredentialsWithinTheOrigin() throws Exception {
    try (RawServer server = redirecting("302", "/b")) {
      assertEquals("end", send(server, "GET"));
      heads.remove();
      String second = heads.remove();
      assertTrue(second.startsWith("GET /b HTTP/1.1"), second);
      assertTrue(second.contains("Authorization") && second.contains("X-Token"), second);
    }
  }

  @Test
  void dropsCredentialsForAnotherPort() throws Exception {
    try (RawServer other =
            RawServer.start(
                peer -> {
                  heads.add(peer.request());
                  peer.send(END);
                });
        RawServer server = RawServer.answering(to("307", other.uri()))) {
      assertEquals("end", send(server, "GET"));
      String second = heads.remove();
      assertFalse(second.contains("Authorization") || second.contains("X-Token"), second);
      assertFalse(second.contains("Cookie"), second);
      assertTrue(second.contains("X-Other"), second);
    }
  }

  @Test
  void turnsAPostIntoAGetWhereBrowsersDo() throws Exception {
    try (RawServer server = redirecting("303", "/b")) {
      assertEquals("end", send(server, "POST"));
      heads.remove();
      assertTrue(heads.remove().startsWith("GET /b "));
    }
  }

  @Test
  void endsALoop() throws Exception {
    try (RawServer server = RawServer.answering(to("302", "/"));
        HttpClient client = HttpClient.builder().followRedirects(true).build()) {
      HttpException failed =
          assertThrows(
              ProtocolViolationException.class, () -> client.send(HttpRequest.get(server.uri())));
      assertEquals(Outcome.TOO_MANY_REDIRECTS, failed.outcome());
      assertEquals(1, server.accepted());
    }
  }

  private RawServer redirecting(String status, String target) throws IOException {
    return RawServer.start(
        peer -> {
          heads.add(peer.request());
          peer.send(to(status, target));
          heads.add(peer.request());
          peer.send(END);
        });
  }

  private static String to(String status, String target) {
    return "HTTP/1.1 " + status + " Go\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
  }

  private static String send(RawServer server, String method) throws Exception {
    HttpRequest request =
        HttpRequest.builder(server.uri())
            .method(method)
            .header("Authorization", "secret")
            .header("Cookie", "secret")
            .header("X-Token", "secret")
            .header("X-Other", "open")
            .build();
    try (HttpClient client =
            HttpClient.builder().followRedirects(true).sensitiveHeader("X-Token").build();
        HttpResponse response = client.send(request)) {
      return response.bodyAsString(10);
    }
  }
}
