package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Hands a body to its subscriber, as much as was requested. Whoever has something to tell drains,
 * one at a time; the others leave a note that there is more.
 */
final class BodySubscription implements Flow.Subscription {
  private final Incoming incoming;
  private final AtomicInteger notes = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private volatile Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;
  private volatile boolean begun;
  private volatile boolean wrong;

  BodySubscription(Incoming incoming, Flow.Subscriber<? super ByteBuffer> subscriber) {
    this.incoming = incoming;
    this.subscriber = subscriber;
  }

  /** The subscriber knows its subscription now, and may be called. */
  void begin() {
    begun = true;
    incoming.listen(this::drain);
    drain();
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      wrong = true;
    } else {
      requested.accumulateAndGet(n, BodySubscription::sum);
    }
    drain();
  }

  @Override
  public void cancel() {
    subscriber = null;
    incoming.close();
  }

  private void drain() {
    if (!begun || notes.getAndIncrement() != 0) {
      return;
    }
    int seen = 1;
    do {
      deliver();
      seen = notes.addAndGet(-seen);
    } while (seen != 0);
  }

  private void deliver() {
    while (true) {
      Flow.Subscriber<? super ByteBuffer> receiver = subscriber;
      if (receiver == null) {
        return;
      }
      if (wrong) {
        cancel();
        receiver.onError(
            new IllegalArgumentException("A subscriber must request one or more, not less."));
        return;
      }
      if (incoming.isEnded()) {
        end(receiver);
        return;
      }
      if (requested.get() == 0) {
        return;
      }
      ByteBuffer next = incoming.poll();
      if (next == null && !incoming.isEnded()) {
        return;
      }
      if (next != null) {
        requested.updateAndGet(left -> left == Long.MAX_VALUE ? left : left - 1);
        next(receiver, next);
      }
    }
  }

  private void next(Flow.Subscriber<? super ByteBuffer> receiver, ByteBuffer buffer) {
    try {
      receiver.onNext(buffer);
    } catch (RuntimeException | Error e) {
      // Against the rules of Flow; the connection must not be left half read for it.
      cancel();
      throw e;
    }
  }

  private void end(Flow.Subscriber<? super ByteBuffer> receiver) {
    subscriber = null;
    Failure failure = incoming.failure();
    if (failure == null) {
      receiver.onComplete();
    } else {
      receiver.onError(failure.toException());
    }
  }

  private static long sum(long one, long other) {
    return Long.MAX_VALUE - one < other ? Long.MAX_VALUE : one + other;
  }
}
