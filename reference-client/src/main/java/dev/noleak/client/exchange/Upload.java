package dev.noleak.client.exchange;

import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way: one part at a time is asked for, and the next one when the transport
 * takes more. The publisher keeps its subscriber for as long as it likes, so what is done is let go
 * of: the connection, the channel and the subscription.
 */
final class Upload implements Flow.Subscriber<ByteBuffer> {
  private volatile @Nullable Connection connection;
  private final long length;
  private @Nullable Exchange exchange;
  private @Nullable Channel channel;
  private Flow.@Nullable Subscription subscription;
  private long sent;
  private boolean asked;

  Upload(Connection connection, Exchange exchange, Channel channel, long length) {
    this.connection = connection;
    this.exchange = exchange;
    this.channel = channel;
    this.length = length;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    // On the publisher's thread, or it would never hear of it.
    Objects.requireNonNull(newSubscription, "subscription");
    if (!execute(() -> begin(newSubscription))) {
      newSubscription.cancel();
    }
  }

  @Override
  public void onNext(ByteBuffer part) {
    ByteBuffer copy = ByteBuffer.allocate(part.remaining()).put(part).flip();
    execute(() -> send(copy));
  }

  @Override
  public void onError(Throwable failure) {
    String detail = failure.toString();
    execute(() -> fail(detail));
  }

  @Override
  public void onComplete() {
    execute(this::complete);
  }

  /** The transport takes more. */
  void more() {
    if (subscription != null && channel != null && channel.isWritable() && !asked) {
      asked = true;
      subscription.request(1);
    }
  }

  /** Whether all of it was handed to the transport, or nothing will be any more. */
  boolean isDone() {
    return channel == null;
  }

  /** Lets go of everything. May be called again. */
  void detach() {
    Flow.Subscription cancelled = subscription;
    subscription = null;
    exchange = null;
    channel = null;
    connection = null;
    if (cancelled != null) {
      cancelled.cancel();
    }
  }

  /** Runs {@code task} on the connection's thread; false if nothing is to be sent any more. */
  private boolean execute(Runnable task) {
    Connection current = connection;
    return current != null && current.execute(task);
  }

  private void begin(Flow.Subscription newSubscription) {
    if (subscription != null || channel == null) {
      newSubscription.cancel();
      return;
    }
    subscription = newSubscription;
    more();
  }

  private void send(ByteBuffer part) {
    if (channel == null) {
      return;
    }
    asked = false;
    sent += part.remaining();
    if (length >= 0 && sent > length) {
      fail("more than the " + length + " bytes that were promised");
      return;
    }
    if (part.hasRemaining()) {
      // An empty chunk would be the last one.
      var unused =
          channel.writeAndFlush(
              new DefaultHttpContent(Unpooled.wrappedBuffer(part)), channel.voidPromise());
    }
    if (exchange != null) {
      exchange.moved();
    }
    more();
  }

  private void complete() {
    if (channel == null) {
      return;
    }
    if (length >= 0 && sent < length) {
      fail(sent + " bytes instead of the " + length + " that were promised");
      return;
    }
    var unused = channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT, channel.voidPromise());
    Exchange told = exchange;
    subscription = null;
    detach();
    if (told != null) {
      told.moved();
    }
  }

  private void fail(String detail) {
    if (exchange != null) {
      exchange.end(Outcome.REQUEST_BODY_FAILED, detail);
    }
  }
}
