package dev.noleak.client.connection;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** Makes connections. */
public final class Connector {
  private final Settings settings;
  private final Bootstrap bootstrap;

  /** Connections on the threads of {@code group}, whose names are resolved on {@code executor}. */
  public Connector(Settings settings, EventLoopGroup group, Executor executor) {
    this.settings = settings;
    bootstrap =
        new Bootstrap()
            .group(group)
            .channel(NioSocketChannel.class)
            .resolver(new BackgroundResolver(executor))
            // Nothing is read that nobody asked for, and one read at a time.
            .option(ChannelOption.AUTO_READ, false)
            .option(
                ChannelOption.RECVBUF_ALLOCATOR,
                new AdaptiveRecvByteBufAllocator().maxMessagesPerRead(1))
            .option(ChannelOption.ALLOCATOR, settings.allocator())
            .option(ChannelOption.TCP_NODELAY, true);
  }

  /** Tells {@code owner} of a new connection to {@code origin}, or why there is none. */
  public void connect(Origin origin, Owner owner) {
    Connecting connecting = new Connecting(origin, owner, settings);
    Bootstrap attempt =
        bootstrap
            .clone()
            .handler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    fill(channel, origin, owner);
                  }
                });
    connecting.follow(attempt.connect(origin.address()));
  }

  private void fill(Channel channel, Origin origin, Owner owner) {
    ChannelPipeline pipeline = channel.pipeline();
    if (origin.secure()) {
      pipeline.addLast(tls(origin));
    }
    ResponseDecoder decoder = new ResponseDecoder(settings);
    pipeline.addLast(new HttpRequestEncoder());
    pipeline.addLast(decoder);
    pipeline.addLast(
        new ConnectionHandler(
            new Connection(channel, origin, owner, settings.keepAlive(), decoder)));
  }

  private SslHandler tls(Origin origin) {
    SSLEngine engine = settings.tls().createSSLEngine(origin.host(), origin.port());
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    // Without it, any trusted certificate would do, for whatever host.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    SslHandler handler = new SslHandler(engine);
    // The connect timeout covers it.
    handler.setHandshakeTimeoutMillis(0);
    return handler;
  }
}
