package dev.noleak.client;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Use;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.exchange.Call;
import dev.noleak.client.exchange.Exchange;
import dev.noleak.testkit.Judged;
import dev.noleak.testkit.LeakScope;
import dev.noleak.testkit.NoLeak;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to end badly in the TLS handshake, whatever the user does. */
@NoLeak(
    value = {Call.class, Exchange.class, Connection.class, HttpResponse.class, HttpException.class},
    judged = Judged.ONCE_PER_CLASS)
class HandshakeFromHellTest {
  private static final HellClients CLIENTS = new HellClients();
  private static final Queue<RawServer> SERVERS = new ConcurrentLinkedQueue<>();
  private static HellHandshake handshake;

  @BeforeAll
  static void makeCertificate() throws Exception {
    handshake = HellHandshake.create();
  }

  @AfterAll
  static void nothingIsOpen() throws IOException {
    CLIENTS.closeWithNothingOpen(SERVERS);
  }

  static Stream<Arguments> cells() {
    return Stream.of(End.values())
        .flatMap(
            end ->
                Stream.of(HellHandshake.Place.values())
                    .flatMap(
                        place ->
                            Stream.of(Use.values())
                                // In a handshake there never is a response.
                                .filter(use -> !use.needsResponse())
                                .map(use -> Arguments.of(end, place, use))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void leavesNothing(End end, HellHandshake.Place place, Use use, LeakScope scope)
      throws Exception {
    CompletableFuture<Void> shaking = new CompletableFuture<>();
    RawServer server = RawServer.start(peer -> serve(peer, end, place, shaking));
    SERVERS.add(server);
    HellBody publisher =
        scope.track(new HellBody(HellBody.Kind.STOPS, scope, new ConcurrentLinkedQueue<>()));
    RequestBody body = scope.track(RequestBody.of(publisher, -1));
    HttpRequest request =
        scope.track(HttpRequest.post("https://localhost:" + server.port() + "/", body));
    CompletableFuture<HttpResponse> future =
        scope.track(CLIENTS.connecting(end).sendAsync(request));
    // A busy machine meets the timeout of a cell before the server has heard anything.
    CompletableFuture.anyOf(shaking, future.exceptionally(failed -> null))
        .get(10, TimeUnit.SECONDS);
    if (use == Use.CANCELLED) {
      HellUser.cancel(future, scope);
    } else if (use == Use.READ_TO_THE_ERROR) {
      Outcome lost = end == End.STALL ? Outcome.CONNECT_TIMEOUT : Outcome.CONNECT_FAILED;
      HellUser.awaitFailure(future, end, lost, scope);
    }
  }

  private static void serve(
      RawServer.Peer peer, End end, HellHandshake.Place place, CompletableFuture<Void> shaking)
      throws IOException {
    peer.send(handshake.answer(peer, place));
    shaking.complete(null);
    if (end == End.STALL) {
      peer.awaitEnd();
    }
    end.of(peer);
  }
}
