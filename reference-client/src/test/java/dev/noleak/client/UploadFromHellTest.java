package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Place;
import dev.noleak.client.Hell.Use;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.Judged;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to end badly while the client uploads, whatever its publisher and its user do, and
 * whether or not the server has begun to answer.
 */
@NoLeak(
    value = {Call.class, Exchange.class, Connection.class, HttpResponse.class, HttpException.class},
    judged = Judged.ONCE_PER_CLASS)
class UploadFromHellTest {
  /** For the length of a body that never ends. */
  private static final long ENDLESS = 1L << 40;

  private static final HellClients CLIENTS = new HellClients();

  /** Uploads that their publishers keep, and that must keep nothing themselves. */
  private static final Queue<Flow.Subscriber<? super ByteBuffer>> KEPT =
      new ConcurrentLinkedQueue<>();

  private static final Queue<RawServer> SERVERS = new ConcurrentLinkedQueue<>();

  /** Until then, a server that stalls does not read: it would make room for more. */
  private static final CountDownLatch OVER = new CountDownLatch(1);

  @AfterAll
  static void nothingIsOpen() throws IOException {
    // A publisher need not notice that it was cancelled.
    for (Flow.Subscriber<? super ByteBuffer> upload : KEPT) {
      upload.onNext(ByteBuffer.allocate(4));
      upload.onError(new IOException("nobody listens"));
      upload.onComplete();
    }
    assertFalse(KEPT.isEmpty());
    CLIENTS.assertNothingOpen();
    OVER.countDown();
    CLIENTS.closeWithNothingOpen(SERVERS);
  }

  static Stream<Arguments> cells() {
    return Stream.of(End.values())
        .flatMap(
            end ->
                Stream.of(HellBody.Kind.values())
                    .flatMap(
                        kind ->
                            Stream.of(Place.BEFORE_STATUS, Place.IN_BODY, Place.AFTER_LAST_BYTE)
                                .flatMap(place -> uses(end, kind, place))));
  }

  private static Stream<Arguments> uses(End end, HellBody.Kind kind, Place place) {
    return Stream.of(Use.values())
        // What has its response is a future no more, and cannot be cancelled.
        .filter(use -> place.hasHead() ? use != Use.CANCELLED : !use.needsResponse())
        .map(use -> Arguments.of(end, kind, place, use));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void leavesNothing(End end, HellBody.Kind kind, Place place, Use use, LeakScope scope)
      throws Exception {
    CountDownLatch uploading = new CountDownLatch(1);
    CountDownLatch used = new CountDownLatch(1);
    RawServer server = RawServer.start(peer -> serve(peer, end, place, uploading, used));
    SERVERS.add(server);
    HellBody publisher = scope.track(new HellBody(kind, scope, KEPT));
    RequestBody body = scope.track(RequestBody.of(publisher, ENDLESS));
    HttpRequest request = scope.track(HttpRequest.post(server.uri(), body));
    CompletableFuture<HttpResponse> future =
        scope.track(CLIENTS.client(end, use).sendAsync(request));
    await(uploading);
    if (place.hasHead()) {
      HttpResponse response = scope.track(future.get(10, TimeUnit.SECONDS));
      assertEquals(200, response.status());
      used.countDown();
      HellUser.use(response, end, place, use, scope);
    } else if (use == Use.CANCELLED) {
      HellUser.cancel(future, scope);
      used.countDown();
    } else {
      used.countDown();
      if (use == Use.READ_TO_THE_ERROR) {
        HellUser.awaitFailure(future, end, Outcome.NO_RESPONSE, scope);
      }
    }
  }

  private static void serve(
      RawServer.Peer peer, End end, Place place, CountDownLatch uploading, CountDownLatch used)
      throws IOException {
    peer.request();
    peer.body(HellBody.FIRST);
    peer.send(place.bytes);
    uploading.countDown();
    // Or a reset might overtake the response.
    await(used);
    if (end == End.STALL) {
      await(OVER);
      peer.awaitEnd();
    }
    end.of(peer);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(5, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
