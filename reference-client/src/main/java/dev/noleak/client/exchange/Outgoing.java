package dev.noleak.client.exchange;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way: the head, and the body behind it, which may be withheld until the server
 * says that it wants it. On the connection's thread.
 */
final class Outgoing {
  private final HttpRequest request;
  private final Exchange exchange;
  private final Connection connection;
  private final Channel channel;
  private @Nullable Upload upload;
  private @Nullable Future<?> wait;
  private boolean withheld;
  private boolean ended;

  Outgoing(HttpRequest request, Exchange exchange, Connection connection, Channel channel) {
    this.request = request;
    this.exchange = exchange;
    this.connection = connection;
    this.channel = channel;
  }

  /** Sends the head, and the body unless it waits for the server: for {@code patience} then. */
  void begin(Duration patience) {
    withheld = RequestHead.withholdsBody(request);
    var unused = channel.writeAndFlush(RequestHead.of(request), channel.voidPromise());
    if (ended) {
      // Writing failed at once. An upload that began now would never be let go of.
      return;
    }
    if (withheld) {
      wait = channel.eventLoop().schedule(this::proceed, patience.toNanos(), NANOSECONDS);
    } else if (request.body().bytes() == null) {
      upload();
    }
  }

  /** The server wants the body, or has not said anything for too long. */
  void proceed() {
    if (!withheld) {
      return;
    }
    withheld = false;
    stopWaiting();
    byte[] bytes = request.body().bytes();
    if (bytes == null) {
      upload();
    } else {
      var unused =
          channel.writeAndFlush(
              new DefaultLastHttpContent(Unpooled.wrappedBuffer(bytes)), channel.voidPromise());
    }
    exchange.moved();
  }

  /** The response is there: a body that it did not wait for is never sent. */
  void answered() {
    stopWaiting();
  }

  /** The transport takes more. */
  void more() {
    if (upload != null) {
      upload.more();
    }
  }

  /** Whether all that the head promised was handed to the transport. */
  boolean isDone() {
    return !withheld && (upload == null || upload.isDone());
  }

  /** Lets go of the timer, and of what the publisher of the body holds. */
  void detach() {
    ended = true;
    stopWaiting();
    if (upload != null) {
      upload.detach();
    }
  }

  private void upload() {
    upload = new Upload(connection, exchange, channel, request.body().length());
    try {
      Flow.Publisher<ByteBuffer> body = request.body().publisher();
      if (body != null) {
        body.subscribe(upload);
      }
    } catch (RuntimeException e) {
      exchange.end(Outcome.REQUEST_BODY_FAILED, e.toString());
    }
  }

  private void stopWaiting() {
    if (wait != null) {
      wait.cancel(false);
      wait = null;
    }
  }
}
