package dev.noleak.client;

import dev.noleak.testkit.LeakScope;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.Flow;

/** The body of a request in hell: it never ends. */
final class HellBody implements Flow.Publisher<ByteBuffer> {
  /** Bytes of the first part. */
  static final int FIRST = 4;

  /** Bytes of each later one, and how many parts there are: 32 MB. */
  private static final int LATER = 1 << 16;

  private static final int FLOOD = 512;

  /** What comes after the first part. */
  enum Kind {
    /** Nothing, so that a server can have read all there is. */
    STOPS,
    /** More than all buffers between here and a server that does not read can take. */
    FLOODS,
    /** Nothing, and the subscriber is kept as if it had never been cancelled. */
    KEEPS_ITS_SUBSCRIBER
  }

  private final Kind kind;
  private final LeakScope scope;
  private final Queue<Flow.Subscriber<? super ByteBuffer>> kept;

  HellBody(Kind kind, LeakScope scope, Queue<Flow.Subscriber<? super ByteBuffer>> kept) {
    this.kind = kind;
    this.scope = scope;
    this.kept = kept;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    if (kind == Kind.KEEPS_ITS_SUBSCRIBER) {
      kept.add(subscriber);
    } else {
      scope.track(subscriber);
    }
    subscriber.onSubscribe(new Parts(subscriber, kind == Kind.FLOODS ? FLOOD : 1));
  }

  private static final class Parts implements Flow.Subscription {
    private final Flow.Subscriber<? super ByteBuffer> subscriber;
    private final int parts;
    private int published;

    Parts(Flow.Subscriber<? super ByteBuffer> subscriber, int parts) {
      this.subscriber = subscriber;
      this.parts = parts;
    }

    /** Always for one, and on one thread, the connection's. */
    @Override
    public void request(long n) {
      if (published < parts) {
        int size = published == 0 ? FIRST : LATER;
        published++;
        subscriber.onNext(ByteBuffer.allocate(size));
      }
    }

    @Override
    public void cancel() {
      // The connection's end, after which it asks for nothing.
    }
  }
}
