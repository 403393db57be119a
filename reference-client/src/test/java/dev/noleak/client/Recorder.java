package dev.noleak.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.Flow;

/** Writes down what it is told. */
final class Recorder implements Flow.Subscriber<ByteBuffer> {
  private final Queue<Object> seen;
  private final long requests;

  Recorder(Queue<Object> seen, long requests) {
    this.seen = seen;
    this.requests = requests;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(requests);
  }

  @Override
  public void onNext(ByteBuffer part) {
    seen.add(UTF_8.decode(part).toString());
  }

  @Override
  public void onError(Throwable failure) {
    seen.add(failure);
  }

  @Override
  public void onComplete() {
    seen.add("complete");
  }
}
