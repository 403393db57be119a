package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Use;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The clients of a test class from hell. They are never closed: the verdict comes after the last
 * method of the class, and what they hold must show then.
 */
final class HellClients {
  /** For the timeout that ends a cell, and not so short that a busy machine meets it elsewhere. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final String NOTHING = "0 connections, 0 buffers, 0 sockets of the servers";

  /** Without caches, which keep buffers that were given back. */
  private final PooledByteBufAllocator buffers =
      new PooledByteBufAllocator(true, 1, 1, 8192, 3, 0, 0, false);

  private final HttpClient patient = builder().build();
  private final HttpClient hasty =
      builder().idleTimeout(SHORT).totalTimeout(Duration.ofSeconds(2)).build();
  private final HttpClient hastyToConnect = builder().connectTimeout(SHORT).build();

  /** The client for a cell: one that waits long, unless nothing but its timeout ends the cell. */
  HttpClient client(End end, Use use) {
    return end == End.STALL || use.leavesItToATimeout() ? hasty : patient;
  }

  /** The client for a cell in which no connection is made. */
  HttpClient connecting(End end) {
    return end == End.STALL ? hastyToConnect : patient;
  }

  /** Waits until all has ended, as all must, and fails if something has not. */
  void assertNothingOpen(RawServer... servers) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String open = open(servers);
    while (!open.equals(NOTHING) && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
      open = open(servers);
    }
    // What was seen, and not what is there now: a cell of another server may just be ending.
    assertEquals(NOTHING, open);
  }

  /** The same for each of {@code servers}, which are closed then. */
  void closeWithNothingOpen(Queue<RawServer> servers) throws IOException {
    for (RawServer server : servers) {
      assertNothingOpen(server);
      server.close();
    }
    servers.clear();
  }

  /** All at once: what else is open tells where to look. */
  private String open(RawServer... servers) {
    return "%d connections, %d buffers, %d sockets of the servers"
        .formatted(
            patient.openConnections() + hasty.openConnections() + hastyToConnect.openConnections(),
            activeBuffers(),
            Stream.of(servers).mapToInt(RawServer::open).sum());
  }

  private long activeBuffers() {
    return buffers.metric().directArenas().stream()
        .mapToLong(PoolArenaMetric::numActiveAllocations)
        .sum();
  }

  private HttpClientBuilder builder() {
    return HttpClient.builder().keepAlive(Duration.ofMillis(50)).threads(1).allocator(buffers);
  }
}
