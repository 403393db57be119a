package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    value = {Call.class, Exchange.class, Connection.class, HttpResponse.class, HttpException.class},
    judged = Judged.ONCE_PER_CLASS)
class ServerFromHellTest {
  private static final HellClients CLIENTS = new HellClients();
  private static RawServer server;

  @BeforeAll
  static void start() throws IOException {
    server = Hell.server();
  }

  @AfterAll
  static void nothingIsOpen() throws IOException {
    CLIENTS.assertNothingOpen(server);
    server.close();
  }

  static Stream<Arguments> cells() {
    return Stream.of(End.values())
        .flatMap(end -> Stream.of(Place.values()).flatMap(place -> uses(place, end)));
  }

  private static Stream<Arguments> uses(Place place, End end) {
    return Stream.of(Use.values())
        .filter(use -> place.hasHead() || !use.needsResponse())
        .map(use -> Arguments.of(end, place, use));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void leavesNothing(End end, Place place, Use use, LeakScope scope) throws Exception {
    HttpClient client = CLIENTS.client(end, use);
    RequestBody body = scope.track(RequestBody.of("body"));
    HttpRequest request =
        scope.track(
            HttpRequest.builder(Hell.uri(server, end, place)).method("GET").body(body).build());
    if (use == Use.CANCELLED) {
      HellUser.cancel(scope.track(client.sendAsync(request)), scope);
    } else if (place.hasHead()) {
      HttpResponse response = scope.track(client.send(request));
      assertEquals(200, response.status());
      HellUser.use(response, end, place, use, scope);
    } else if (use == Use.DROPPED) {
      scope.track(client.sendAsync(request));
    } else {
      HttpException failed =
          scope.track(assertThrows(HttpException.class, () -> client.send(request)));
      HellUser.assertOutcome(end, Outcome.NO_RESPONSE, failed);
    }
  }
}
