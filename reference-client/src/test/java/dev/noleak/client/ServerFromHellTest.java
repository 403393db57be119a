package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Place;
import dev.noleak.client.Hell.Use;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.Judged;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to end badly, at every place, whatever the user does: the right exception, and nothing
 * is left in clients that live on.
 */
@NoLeak(
    value = {Exchange.class, Connection.class, HttpResponse.class, HttpException.class},
    judged = Judged.ONCE_PER_CLASS)
class ServerFromHellTest {
  private static final Set<Outcome> TIMEOUTS =
      EnumSet.of(Outcome.IDLE_TIMEOUT, Outcome.TOTAL_TIMEOUT);

  /** Without caches, which keep buffers that were given back. */
  private static final PooledByteBufAllocator BUFFERS =
      new PooledByteBufAllocator(true, 1, 1, 8192, 3, 0, 0, false);

  // Never closed: the verdict comes after the last method of the class, and they must live then.
  private static final HttpClient PATIENT = client(Duration.ofSeconds(30), Duration.ofMinutes(5));
  private static final HttpClient HASTY = client(Duration.ofMillis(80), Duration.ofMillis(400));
  private static RawServer server;

  @BeforeAll
  static void start() throws IOException {
    server = Hell.server();
  }

  @AfterAll
  static void nothingIsOpen() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end && (open() > 0 || server.open() > 0 || activeBuffers() > 0)) {
      Thread.onSpinWait();
    }
    assertEquals(0, open(), "connections");
    assertEquals(0, server.open(), "sockets of the server");
    assertEquals(0, activeBuffers(), "buffers");
    server.close();
  }

  static Stream<Arguments> cells() {
    return Stream.of(End.values())
        .flatMap(
            end ->
                Stream.of(Place.values())
                    .flatMap(
                        place ->
                            Stream.of(Use.values()).map(use -> Arguments.of(end, place, use))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void leavesNothing(End end, Place place, Use use, LeakScope scope) throws Exception {
    // Nobody reads a body that was dropped, so only a timeout ends its exchange.
    boolean hasty = end == End.STALL || use == Use.DROPPED;
    HttpClient client = hasty ? HASTY : PATIENT;
    RequestBody body = scope.track(RequestBody.of("body"));
    HttpRequest request =
        scope.track(
            HttpRequest.builder(Hell.uri(server, end, place)).method("GET").body(body).build());
    if (use == Use.CANCELLED) {
      cancel(client.sendAsync(request), scope);
    } else if (!place.hasHead()) {
      HttpException failed =
          scope.track(assertThrows(HttpException.class, () -> client.send(request)));
      assertOutcome(end, Outcome.NO_RESPONSE, failed);
    } else {
      use(client, request, end, place, use, scope);
    }
  }

  private static void use(
      HttpClient client, HttpRequest request, End end, Place place, Use use, LeakScope scope)
      throws Exception {
    HttpResponse response = scope.track(client.send(request));
    assertEquals(200, response.status());
    if (use == Use.READ_TO_THE_ERROR && place == Place.AFTER_LAST_BYTE) {
      assertEquals("0123456789", response.bodyAsString(10));
    } else if (use == Use.READ_TO_THE_ERROR) {
      HttpException failed =
          scope.track(assertThrows(HttpException.class, () -> response.bodyAsString(10)));
      assertOutcome(end, Outcome.TRUNCATED_BODY, failed);
    } else if (use == Use.CLOSED_EARLY) {
      response.close();
    }
  }

  private static void cancel(CompletableFuture<HttpResponse> future, LeakScope scope)
      throws InterruptedException {
    scope.track(future);
    if (future.cancel(true)) {
      assertThrows(CancellationException.class, future::join);
      return;
    }
    // The server was faster.
    try {
      scope.track(future.get()).close();
    } catch (ExecutionException e) {
      scope.track(e);
    }
  }

  private static void assertOutcome(End end, Outcome lost, HttpException failed) {
    if (end == End.STALL) {
      assertTrue(TIMEOUTS.contains(failed.outcome()), failed.getMessage());
    } else {
      assertEquals(lost, failed.outcome(), failed.getMessage());
    }
  }

  private static int open() {
    return PATIENT.openConnections() + HASTY.openConnections();
  }

  private static long activeBuffers() {
    return BUFFERS.metric().directArenas().stream()
        .mapToLong(PoolArenaMetric::numActiveAllocations)
        .sum();
  }

  private static HttpClient client(Duration idle, Duration total) {
    return HttpClient.builder()
        .idleTimeout(idle)
        .totalTimeout(total)
        .keepAlive(Duration.ofMillis(50))
        .threads(1)
        .allocator(BUFFERS)
        .build();
  }
}
