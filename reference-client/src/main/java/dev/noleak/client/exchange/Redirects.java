package dev.noleak.client.exchange;

import dev.noleak.client.HttpRequest;
import dev.noleak.client.HttpRequestBuilder;
import dev.noleak.client.HttpResponse;
import dev.noleak.client.RequestBody;
import dev.noleak.client.connection.Origin;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a response sends its request to. */
final class Redirects {
  /** What no other origin is to see. */
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "cookie", "proxy-authorization");

  private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /**
   * The request to send instead; null if {@code response} is the answer: it is no redirect, or one
   * that cannot be followed, or that leads from TLS to none.
   */
  static @Nullable HttpRequest next(
      HttpRequest request, HttpResponse response, Set<String> sensitive) {
    int status = response.status();
    URI target = target(request, response);
    if (target == null || !STATUS.contains(status)) {
      return null;
    }
    boolean get = becomesGet(request.method(), status);
    if (!get && !request.body().isReplayable()) {
      return null;
    }
    Origin from = Origin.of(request.uri());
    try {
      HttpRequestBuilder next = HttpRequest.builder(target);
      Origin to = Origin.of(target);
      if (from.secure() && !to.secure()) {
        return null;
      }
      request
          .headers()
          .forEach(
              (name, value) -> {
                if (goesAlong(name.toLowerCase(Locale.ROOT), get, from.equals(to), sensitive)) {
                  next.header(name, value);
                }
              });
      return next.method(get && !request.method().equals("HEAD") ? "GET" : request.method())
          .body(get ? RequestBody.none() : request.body())
          .expectContinue(request.expectsContinue())
          .build();
    } catch (IllegalArgumentException unusable) {
      return null;
    }
  }

  private static boolean goesAlong(
      String name, boolean get, boolean sameOrigin, Set<String> sensitive) {
    return !(get && name.startsWith("content-"))
        && (sameOrigin || !(CREDENTIALS.contains(name) || sensitive.contains(name)));
  }

  /** Browsers have always done so, and servers rely on it. */
  private static boolean becomesGet(String method, int status) {
    return status == 303 || (method.equals("POST") && (status == 301 || status == 302));
  }

  private static @Nullable URI target(HttpRequest request, HttpResponse response) {
    try {
      return response.headers().first("location").map(request.uri()::resolve).orElse(null);
    } catch (IllegalArgumentException unusable) {
      return null;
    }
  }
}
