package dev.noleak.client;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Subscribes to a body in hell, and waits for its end. */
final class HellSubscriber implements Flow.Subscriber<ByteBuffer> {
  private final CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
  private final long requests;
  private Flow.@Nullable Subscription subscription;

  /** Requests so many parts, or none. */
  HellSubscriber(long requests) {
    this.requests = requests;
  }

  /** What the body failed with, if it did. */
  Optional<Throwable> end() throws Exception {
    return end.get(10, TimeUnit.SECONDS);
  }

  void cancel() {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    if (requests > 0) {
      newSubscription.request(requests);
    }
  }

  @Override
  public void onNext(ByteBuffer part) {}

  @Override
  public void onError(Throwable failure) {
    end.complete(Optional.of(failure));
  }

  @Override
  public void onComplete() {
    end.complete(Optional.empty());
  }
}
