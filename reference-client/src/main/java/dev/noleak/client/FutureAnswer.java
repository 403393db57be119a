package dev.noleak.client;

import dev.noleak.client.exchange.Answer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * For a caller who goes on; what depends on the future may wait, so it runs on threads not ours.
 */
final class FutureAnswer implements Answer {
  private final CompletableFuture<HttpResponse> future;
  private final Executor executor;

  FutureAnswer(CompletableFuture<HttpResponse> future, Executor executor) {
    this.future = future;
    this.executor = executor;
  }

  @Override
  public void response(HttpResponse response) {
    run(
        () -> {
          if (!future.complete(response)) {
            response.close();
          }
        });
  }

  @Override
  public void failed(Failure failure) {
    run(() -> future.completeExceptionally(failure.toException()));
  }

  /** Runs {@code action} if the future fails, as one does that its owner cancels. */
  void whenGivenUp(Runnable action) {
    var unused =
        future.whenComplete(
            (response, failure) -> {
              if (failure != null) {
                action.run();
              }
            });
  }

  private void run(Runnable completion) {
    try {
      executor.execute(completion);
    } catch (RejectedExecutionException e) {
      completion.run();
    }
  }
}
