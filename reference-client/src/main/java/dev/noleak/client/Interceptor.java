package dev.noleak.client;

import java.util.concurrent.CompletableFuture;

/**
 * Sees each call on its way. It may change the request, send it once more, answer in the server's
 * place, or look at the clock:
 *
 * <pre>{@code
 * builder.interceptor(
 *     (request, next) ->
 *         next.send(request.toBuilder().header("Authorization", token()).build()));
 * }</pre>
 *
 * <p>It is asked once for each call, before redirects are followed, and not for each of them: what
 * it adds goes by the rules for what the caller set, so that a token stays with the origin that it
 * is for. Asked for each, it would hand the token to wherever a server sends the client.
 */
@FunctionalInterface
public interface Interceptor {
  /**
   * The response to {@code request}, that of {@code next} usually. It is called on the caller's
   * thread, which must not wait here if it came by {@code sendAsync}. What it throws, or fails the
   * future with, ends the call and what was sent for it.
   *
   * @param next the interceptors behind this one, and the server behind them
   */
  CompletableFuture<HttpResponse> intercept(HttpRequest request, Next next);

  /** What is behind an interceptor. */
  interface Next {
    /**
     * Sends {@code request}. The future is completed when the head of the response is there: on the
     * caller's thread while that waits in {@code send}, or else on the client's executor. Sending
     * again ends what was sent before, so a response cannot be forgotten; after the call's end,
     * nothing is sent any more.
     */
    CompletableFuture<HttpResponse> send(HttpRequest request);
  }
}
