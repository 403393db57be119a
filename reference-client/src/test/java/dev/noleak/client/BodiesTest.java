package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Bodies in both directions, as fast as the slower side. */
class BodiesTest {
  private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
  private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

  @Test
  void sendsText() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  seen.add(peer.request());
                  seen.add(peer.body(3));
                  peer.send(EMPTY);
                });
        HttpClient client = HttpClient.create()) {
      client.send(HttpRequest.post(server.uri() + "a?b=c", RequestBody.of("abc"))).close();
      assertEquals(
          "POST /a?b=c HTTP/1.1\r\nhost: localhost:"
              + server.port()
              + "\r\naccept-encoding: gzip, deflate\r\ncontent-length: 3\r\n\r\n",
          seen.remove());
      assertEquals("abc", seen.remove());
    }
  }

  @Test
  void sendsChunksOfAPublisher() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  seen.add(peer.request());
                  seen.add(peer.chunks());
                  peer.send(EMPTY);
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.create()) {
      SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
      var answer = client.sendAsync(HttpRequest.post(server.uri(), RequestBody.of(publisher, -1)));
      while (!publisher.hasSubscribers()) {
        Thread.onSpinWait();
      }
      publisher.submit(UTF_8.encode("abc"));
      publisher.submit(UTF_8.encode(""));
      publisher.submit(UTF_8.encode("de"));
      publisher.close();
      answer.get(10, TimeUnit.SECONDS).close();
      assertTrue(seen.remove().toString().contains("transfer-encoding: chunked"));
      assertEquals(List.of("3", "abc", "2", "de", "0"), seen.remove());
      assertEquals(1, client.openConnections());
    }
  }

  @Test
  void aBodyThatFailsFailsTheExchange() throws Exception {
    assertBodyFails(
        "the request's body failed (java.io.IOException: disk gone)",
        -1,
        publisher -> publisher.closeExceptionally(new IOException("disk gone")));
  }

  @Test
  void aBodyOfAnotherLengthFailsTheExchange() throws Exception {
    assertBodyFails(
        "(1 bytes instead of the 2 that were promised)",
        2,
        publisher -> {
          publisher.submit(UTF_8.encode("a"));
          publisher.close();
        });
    assertBodyFails(
        "(more than the 2 bytes that were promised)",
        2,
        publisher -> publisher.submit(UTF_8.encode("abc")));
  }

  @Test
  void aSlowReaderSlowsTheServer() throws Exception {
    int size = 64 << 20;
    CountDownLatch sent = new CountDownLatch(1);
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n");
                  String part = "x".repeat(1 << 20);
                  for (int i = 0; i < 64; i++) {
                    peer.send(part);
                  }
                  sent.countDown();
                  peer.awaitEnd();
                });
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()));
        InputStream stream = response.bodyStream()) {
      assertEquals('x', stream.read());
      // That it has not been sent holds at any time; waiting only makes the proof stronger.
      assertFalse(sent.await(200, TimeUnit.MILLISECONDS));
      long left = stream.transferTo(OutputStream.nullOutputStream());
      assertEquals(size - 1, left);
      assertTrue(sent.await(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aSubscriberGetsWhatItRequests() throws Exception {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      Recorder recorder = new Recorder(seen, 1);
      response.body().subscribe(recorder);
      assertEquals("abc", next());
      assertEquals("complete", next());
      response.body().subscribe(new Recorder(seen, 1));
      assertInstanceOf(IllegalStateException.class, seen.remove());
      assertThrows(IllegalStateException.class, response::bodyStream);
    }
  }

  @Test
  void aSubscriberIsToldOfTheCut() throws Exception {
    try (RawServer server =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na");
                });
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      response.body().subscribe(new Recorder(seen, Long.MAX_VALUE));
      assertEquals("a", next());
      assertInstanceOf(TruncatedBodyException.class, next());
    }
  }

  @Test
  void requestingNothingIsAnError() throws Exception {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        HttpClient client = HttpClient.create();
        HttpResponse response = client.send(HttpRequest.get(server.uri()))) {
      response.body().subscribe(new Recorder(seen, 0));
      assertInstanceOf(IllegalArgumentException.class, next());
    }
  }

  private void assertBodyFails(
      String message, long length, Consumer<SubmissionPublisher<ByteBuffer>> action)
      throws Exception {
    try (RawServer server = RawServer.start(RawServer.Peer::awaitEnd);
        HttpClient client = HttpClient.create();
        SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>()) {
      var answer =
          client.sendAsync(HttpRequest.post(server.uri(), RequestBody.of(publisher, length)));
      while (!publisher.hasSubscribers()) {
        Thread.onSpinWait();
      }
      action.accept(publisher);
      HttpException failed =
          assertInstanceOf(
              HttpException.class,
              assertThrows(Exception.class, () -> answer.get(10, TimeUnit.SECONDS)).getCause());
      assertTrue(String.valueOf(failed.getMessage()).contains(message), failed.getMessage());
      assertEquals(Outcome.REQUEST_BODY_FAILED, failed.outcome());
      assertEquals(0, client.openConnections());
    }
  }

  private Object next() throws InterruptedException {
    Object next = seen.poll(10, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }
}
