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
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * One client, and connection after connection that its server cuts: after the last one there are no
 * more objects than after the first tenth. A few thousand here, and a hundred thousand in a
 * profile.
 */
class SoakTest {
  private static final int CONNECTIONS = Integer.getInteger("noleak.soak.connections", 3_000);
  private static final int CALLERS = 8;

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
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try (HttpClient client = HttpClient.create()) {
      long start = System.nanoTime();
      LiveObjects first = after(CONNECTIONS / 10, client, callers);
      LiveObjects half = after(CONNECTIONS / 2, client, callers);
      LiveObjects last = after(CONNECTIONS, client, callers);
      print(first, half, last, System.nanoTime() - start);
      assertEquals(CONNECTIONS, servers.stream().mapToInt(RawServer::accepted).sum());
      assertEquals(Map.of(), half.grownSince(first));
      assertEquals(Map.of(), last.grownSince(first));
      assertTrue(last.count(HttpClient.class.getName()) > 0, "the client lives");
      assertEquals(0, last.count("io.netty.channel.socket.nio.NioSocketChannel"));
    } finally {
      callers.shutdownNow();
      for (RawServer server : servers) {
        server.close();
      }
    }
  }

  /** What lives when so many connections have been cut, and none is open. */
  private LiveObjects after(int connections, HttpClient client, ExecutorService callers)
      throws Exception {
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
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (client.openConnections() > 0 || servers.stream().anyMatch(server -> server.open() > 0)) {
      assertTrue(System.nanoTime() < end, "connections are still open");
      LockSupport.parkNanos(1_000_000);
    }
    return LiveObjects.now();
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

  private static void print(LiveObjects first, LiveObjects half, LiveObjects last, long nanos) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "JDK %s: %,d connections cut in %d s%n| class | 10 %% | 50 %% | 100 %% |%n",
            Runtime.version(), CONNECTIONS, TimeUnit.NANOSECONDS.toSeconds(nanos)));
    TreeSet<String> names = new TreeSet<>(last.counts().keySet());
    names.addAll(first.counts().keySet());
    names.addAll(half.counts().keySet());
    // A lambda's name has an address.
    names.removeIf(name -> name.contains("/"));
    for (String name : names) {
      table.append(
          String.format(
              "| %s | %d | %d | %d |%n",
              name, first.count(name), half.count(name), last.count(name)));
    }
    System.out.print(table);
  }
}
