package dev.noleak.client.exchange;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;

/** A body for its one subscriber. */
final class BodyPublisher implements Flow.Publisher<ByteBuffer> {
  private final Incoming incoming;

  BodyPublisher(Incoming incoming) {
    this.incoming = incoming;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (incoming.claim()) {
      BodySubscription subscription = new BodySubscription(incoming, subscriber);
      subscriber.onSubscribe(subscription);
      subscription.begin();
    } else {
      subscriber.onSubscribe(NoSubscription.INSTANCE);
      subscriber.onError(
          new IllegalStateException(
              "The body has been taken already: it comes once, to one reader."));
    }
  }

  /** For those who come too late. */
  private enum NoSubscription implements Flow.Subscription {
    INSTANCE;

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
