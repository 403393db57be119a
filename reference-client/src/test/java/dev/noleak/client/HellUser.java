package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.Hell.End;
import dev.noleak.client.Hell.Place;
import dev.noleak.client.Hell.Use;
import dev.noleak.testkit.LeakScope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** What a user of a client in hell does, and hands over to be judged. */
final class HellUser {
  private static final Set<Outcome> TIMEOUTS =
      EnumSet.of(Outcome.CONNECT_TIMEOUT, Outcome.IDLE_TIMEOUT, Outcome.TOTAL_TIMEOUT);

  private HellUser() {}

  /** Uses the response of a server that sent it up to {@code place}. */
  static void use(HttpResponse response, End end, Place place, Use use, LeakScope scope)
      throws Exception {
    boolean whole = place == Place.AFTER_LAST_BYTE;
    switch (use) {
      case READ_TO_THE_ERROR -> {
        if (whole) {
          assertEquals("0123456789", response.bodyAsString(10));
        } else {
          assertOutcome(
              end,
              Outcome.TRUNCATED_BODY,
              scope.track(assertThrows(HttpException.class, () -> response.bodyAsString(10))));
        }
      }
      case CLOSED_EARLY -> response.close();
      case SUBSCRIBED_TO_THE_ERROR -> {
        Optional<Throwable> failure = subscribe(response, Long.MAX_VALUE, scope).end();
        if (whole) {
          assertEquals(Optional.empty(), failure);
        } else {
          HttpException failed = assertInstanceOf(HttpException.class, failure.orElseThrow());
          assertOutcome(end, Outcome.TRUNCATED_BODY, scope.track(failed));
        }
      }
      case SUBSCRIPTION_CANCELLED -> subscribe(response, 1, scope).cancel();
      case SUBSCRIPTION_DROPPED -> subscribe(response, 0, scope);
      // A future that has its response cannot be cancelled any more.
      case DROPPED, CANCELLED -> {}
    }
  }

  /** Waits for a response that will not come. */
  static void awaitFailure(
      CompletableFuture<HttpResponse> future, End end, Outcome lost, LeakScope scope) {
    ExecutionException failed =
        scope.track(assertThrows(ExecutionException.class, () -> future.get(10, TimeUnit.SECONDS)));
    assertOutcome(end, lost, scope.track(assertInstanceOf(HttpException.class, failed.getCause())));
  }

  static void cancel(CompletableFuture<HttpResponse> future, LeakScope scope)
      throws InterruptedException {
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

  static void assertOutcome(End end, Outcome lost, HttpException failed) {
    if (end == End.STALL) {
      assertTrue(TIMEOUTS.contains(failed.outcome()), failed.getMessage());
    } else {
      assertEquals(lost, failed.outcome(), failed.getMessage());
    }
  }

  private static HellSubscriber subscribe(HttpResponse response, long requests, LeakScope scope) {
    HellSubscriber subscriber = scope.track(new HellSubscriber(requests));
    response.body().subscribe(subscriber);
    return subscriber;
  }
}
