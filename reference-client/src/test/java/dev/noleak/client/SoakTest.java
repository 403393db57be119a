package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One client, and connection after connection that its server cuts: after the last one there are no
 * more objects than after the first tenth. A few thousand here, and a hundred thousand in a
 * profile.
 */
class SoakTest {
  private static final int CONNECTIONS = Integer.getInteger("noleak.soak.connections", 3_000);
  private static final int CALLERS = 8;
  private static final String SOCKET = "io.netty.channel.socket.nio.NioSocketChannel";

  /** Each has ports of its own to be called from: a closed connection keeps its for a minute. */
  private static final int SERVERS = 8;

  /** A stall only a timeout ends, and no connection is cut that had its last byte. */
  private static final End[] ENDS = {End.CLOSE, End.RESET, End.HALF_CLOSE};

  private static final Place[] PLACES = {
    Place.BEFORE_STATUS,
    Place.IN_STATUS_LINE,
    Place.IN_HEADERS,
    Place.AFTER_HEADERS,
    Place.IN_BODY,
    Place.IN_CHUNK_SIZE,
    Place.IN_CHUNK,
    Place.BEFORE_TRAILER_END
  };

  private static final int USES = 4;

  private final List<RawServer> servers = new ArrayList<>();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void thereAreNoMoreObjectsAfterTheLastCutThanAfterTheFirstOnes() throws Exception {
    for (int i = 0; i < SERVERS; i++) {
      servers.add(Hell.server());
    }
    // What closed clients of other tests keep of their last connection is none of ours.
    LiveObjects before = LiveObjects.now();
    try (HttpClient client = HttpClient.create()) {
      long start = System.nanoTime();
      LiveObjects first = after(CONNECTIONS / 10, client, null);
      LiveObjects half = after(CONNECTIONS / 2, client, first);
      LiveObjects last = after(CONNECTIONS, client, first);
      System.out.printf(
          "JDK %s: %,d connections cut in %d s%n%s",
          Runtime.version(),
          CONNECTIONS,
          TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
          LiveObjects.table(first, half, last));
      assertEquals(CONNECTIONS, servers.stream().mapToInt(RawServer::accepted).sum());
      assertEquals(Map.of(), half.grownSince(first));
      assertEquals(Map.of(), last.grownSince(first));
      assertTrue(last.count(HttpClient.class.getName()) > 0, "the client lives");
      assertTrue(last.count(SOCKET) <= before.count(SOCKET), "sockets");
    } finally {
      for (RawServer server : servers) {
        server.close();
      }
    }
  }

  /** What lives when so many connections have been cut, and none is open. */
  private LiveObjects after(int connections, HttpClient client, @Nullable LiveObjects first)
      throws Exception {
    // New ones each time: a thread may hold what it caught last, for as long as it lives.
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      running.add(
          callers.submit(
              () -> {
                for (int n = next(connections); n >= 0; n = next(connections)) {
                  cut(client, n);
                }
                return null;
              }));
    }
    for (Future<?> caller : running) {
      caller.get();
    }
    callers.shutdown();
    assertTrue(callers.awaitTermination(20, TimeUnit.SECONDS));
    await(() -> client.openConnections() == 0 && servers.stream().allMatch(s -> s.open() == 0));
    LiveObjects live = LiveObjects.now();
    // Some are let go of late, as by the testkit's measure they may be.
    for (int i = 0; i < 20 && first != null && !live.grownSince(first).isEmpty(); i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
      live = LiveObjects.now();
    }
    return live;
  }

  private static void await(BooleanSupplier quiet) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!quiet.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "connections are still open");
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The number of the next connection, or -1. */
  private int next(int end) {
    int n = made.getAndUpdate(count -> Math.min(end, count + 1));
    return n < end ? n : -1;
  }

  private void cut(HttpClient client, int n) throws Exception {
    End end = ENDS[n % ENDS.length];
    Place place = PLACES[n / ENDS.length % PLACES.length];
    HttpRequest request =
        HttpRequest.builder(Hell.uri(servers.get(n % SERVERS), end, place))
            .body(RequestBody.of("body"))
            .build();
    if (!place.hasHead()) {
      assertThrows(HttpException.class, () -> client.send(request));
      return;
    }
    HttpResponse response = client.send(request);
    switch (n / (ENDS.length * PLACES.length) % USES) {
      case 0 -> assertThrows(TruncatedBodyException.class, () -> response.bodyAsString(10));
      case 1 -> response.close();
      case 2 -> {
        HellSubscriber subscriber = new HellSubscriber(Long.MAX_VALUE);
        response.body().subscribe(subscriber);
        assertEquals(
            Optional.of(Outcome.TRUNCATED_BODY),
            subscriber.end().map(failure -> ((HttpException) failure).outcome()));
      }
      default -> {
        HellSubscriber subscriber = new HellSubscriber(1);
        response.body().subscribe(subscriber);
        subscriber.cancel();
      }
    }
  }
}
