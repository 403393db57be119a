package dev.noleak.client.connection;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.noleak.client.Outcome;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the making, until its owner has been told: once, of the connection or of why
 * there is none. Netty's connect timeout begins when the name is resolved, so it is not enough.
 */
final class Connecting {
  private final Origin origin;
  private final Owner owner;
  private final Settings settings;
  private @Nullable Future<?> timer;
  private boolean told;

  Connecting(Origin origin, Owner owner, Settings settings) {
    this.origin = origin;
    this.owner = owner;
    this.settings = settings;
  }

  void follow(ChannelFuture connected) {
    Channel channel = connected.channel();
    try {
      channel.eventLoop().execute(() -> follow(connected, channel));
    } catch (RejectedExecutionException clientClosed) {
      owner.notConnected(origin, Outcome.CLIENT_CLOSED, "");
    }
  }

  private void follow(ChannelFuture connected, Channel channel) {
    timer =
        channel
            .eventLoop()
            .schedule(
                () -> {
                  fail(Outcome.CONNECT_TIMEOUT, "");
                  var unused = channel.close();
                },
                settings.connectTimeout().toNanos(),
                NANOSECONDS);
    var unused =
        connected.addListener(
            done -> {
              SslHandler tls = channel.pipeline().get(SslHandler.class);
              if (!done.isSuccess() || tls == null) {
                made(done, channel);
              } else {
                var unusedToo =
                    tls.handshakeFuture().addListener(handshake -> made(handshake, channel));
              }
            });
  }

  private void made(Future<?> done, Channel channel) {
    ConnectionHandler handler = channel.pipeline().get(ConnectionHandler.class);
    if (!done.isSuccess()) {
      fail(Outcome.CONNECT_FAILED, String.valueOf(done.cause().getMessage()));
      var unused = channel.close();
    } else if (handler == null || !handler.connection().isOpen()) {
      fail(Outcome.CONNECT_FAILED, "closed by the server");
    } else if (isFirst()) {
      owner.connected(handler.connection());
    }
  }

  private void fail(Outcome outcome, String detail) {
    if (isFirst()) {
      owner.notConnected(origin, outcome, detail);
    }
  }

  private boolean isFirst() {
    boolean first = !told;
    told = true;
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
    return first;
  }
}
