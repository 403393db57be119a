package dev.noleak.client;

import static dev.noleak.client.Compressed.gzip;
import static dev.noleak.client.Compressed.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Few bytes that grow to many: what is held of them, for how long, and that it is given back. */
@NoLeak(Exchange.class)
class BombTest {
  private static final int SIZE = 100_000_000;

  /** What may be made before it is read: 8 parts of 8 kB. */
  private static final int HELD = 65_536;

  private static final int PART = 8_192;
  private static final String BOMB = response("gzip", gzip(new byte[SIZE]));
  private static final CountedInflaters INFLATERS = new CountedInflaters();
  private static RawServer server;
  private static HttpClient living;

  @BeforeAll
  static void start() throws IOException {
    server = RawServer.answering(BOMB);
    living = client().inflaters(INFLATERS).build();
  }

  @AfterAll
  static void stop() throws IOException {
    living.close();
    server.close();
  }

  @Test
  void aBombIsRefusedByItsRatio() throws Exception {
    try (HttpClient client = HttpClient.create()) {
      HttpException refused = assertThrows(HttpException.class, () -> drain(client));
      assertEquals(Outcome.LIMIT_EXCEEDED, refused.outcome());
      assertTrue(
          String.valueOf(refused.getMessage())
              .contains("(decompressed to more than 200 times its size)"),
          refused.getMessage());
      assertEquals(0, client.openConnections());
    }
  }

  @Test
  void aRatioBelowOneIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> HttpClient.builder().maxCompressionRatio(0));
    assertEquals("maxCompressionRatio must be 1 or more.", refused.getMessage());
  }

  @Test
  void aBombIsRefusedByItsSize() throws Exception {
    try (HttpClient client = client().maxBodyBytes(2_000_000).build()) {
      HttpException refused = assertThrows(HttpException.class, () -> drain(client));
      assertEquals(Outcome.LIMIT_EXCEEDED, refused.outcome());
      assertTrue(
          String.valueOf(refused.getMessage()).contains("(more than 2000000 body bytes)"),
          refused.getMessage());
      assertEquals(0, client.openConnections());
    }
  }

  @Test
  void aSmallBodyIsNoBomb() throws Exception {
    int size = 1 << 20;
    try (RawServer small = RawServer.answering(response("gzip", gzip(new byte[size])));
        HttpClient client = HttpClient.builder().maxBodyBytes(size).build();
        HttpResponse response = client.send(HttpRequest.get(small.uri()))) {
      assertEquals(size, response.bodyAsString(size).length());
    }
  }

  @Test
  void aBodyThatCannotBeCompressedMayBeAsLargeAsTheLimit() throws Exception {
    byte[] random = new byte[10_000];
    new Random(1).nextBytes(random);
    try (RawServer small = RawServer.answering(response("gzip", gzip(random)));
        HttpClient client = HttpClient.builder().maxBodyBytes(random.length).build();
        HttpResponse response = client.send(HttpRequest.get(small.uri()))) {
      assertEquals(random.length, response.bodyStream().readAllBytes().length);
    }
  }

  @Test
  void aStreamIsDecompressedAsFastAsItIsRead() throws Exception {
    long before = INFLATERS.made.get();
    try (HttpResponse response = living.send(HttpRequest.get(server.uri()));
        InputStream stream = response.bodyStream()) {
      byte[] part = new byte[PART];
      long read = 0;
      long most = 0;
      for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
        read += count;
        most = Math.max(most, INFLATERS.made.get() - before - read);
      }
      assertEquals(SIZE, read);
      assertTrue(most <= HELD, "held at once: " + most);
    }
    assertEquals(1, living.openConnections());
    assertEquals(0, INFLATERS.open.get());
  }

  @Test
  void aSubscriberGetsSmallPartsAsItRequestsThem() throws Exception {
    long before = INFLATERS.made.get();
    AtomicLong read = new AtomicLong();
    AtomicLong most = new AtomicLong();
    AtomicLong largest = new AtomicLong();
    CountDownLatch complete = new CountDownLatch(1);
    try (HttpResponse response = living.send(HttpRequest.get(server.uri()))) {
      response
          .body()
          .subscribe(
              new Flow.Subscriber<>() {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {
                  subscription.request(Long.MAX_VALUE);
                }

                @Override
                public void onNext(ByteBuffer part) {
                  largest.accumulateAndGet(part.capacity(), Math::max);
                  long made = INFLATERS.made.get() - before;
                  most.accumulateAndGet(made - read.addAndGet(part.remaining()), Math::max);
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onComplete() {
                  complete.countDown();
                }
              });
      assertTrue(complete.await(60, TimeUnit.SECONDS));
    }
    assertEquals(SIZE, read.get());
    assertEquals(PART, largest.get());
    assertTrue(most.get() <= HELD, () -> most + " held at once");
  }

  /** What becomes of a body that is half decompressed. */
  enum End {
    CLOSED,
    STREAM_CLOSED,
    CUT,
    TIMED_OUT,
    CLIENT_CLOSED
  }

  @ParameterizedTest
  @EnumSource
  void theInflatersMemoryIsGivenBack(End end, LeakScope scope) throws Exception {
    CountedInflaters inflaters = new CountedInflaters();
    CountDownLatch cut = new CountDownLatch(1);
    try (RawServer half =
            RawServer.start(
                peer -> {
                  peer.request();
                  peer.send(BOMB.substring(0, BOMB.length() / 2));
                  await(cut);
                });
        HttpClient client =
            client()
                .inflaters(inflaters)
                .totalTimeout(Duration.ofMillis(end == End.TIMED_OUT ? 300 : 60_000))
                .build()) {
      HttpResponse response = scope.track(client.send(HttpRequest.get(half.uri())));
      InputStream stream = response.bodyStream();
      assertEquals(0, stream.read());
      assertEquals(1, inflaters.open.get());
      switch (end) {
        case CLOSED -> response.close();
        case STREAM_CLOSED -> stream.close();
        case CUT -> {
          cut.countDown();
          assertThrows(TruncatedBodyException.class, stream::readAllBytes);
        }
        case TIMED_OUT -> {}
        case CLIENT_CLOSED -> end(client);
      }
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (inflaters.open.get() > 0 && System.nanoTime() < limit) {
        Thread.onSpinWait();
      }
      assertEquals(0, inflaters.open.get());
      cut.countDown();
    }
  }

  private static void end(HttpClient client) {
    client.close();
  }

  private static HttpClientBuilder client() {
    return HttpClient.builder().maxCompressionRatio(2_000);
  }

  private static void drain(HttpClient client) throws IOException, InterruptedException {
    try (HttpResponse response = client.send(HttpRequest.get(server.uri()));
        InputStream stream = response.bodyStream()) {
      while (stream.skip(PART) > 0) {
        // It does not get to the end.
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
