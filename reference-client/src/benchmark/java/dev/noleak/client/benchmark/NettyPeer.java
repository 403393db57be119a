package dev.noleak.client.benchmark;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The floor: connections made beforehand, no checks, no timeouts, and no answer but the right one.
 */
final class NettyPeer implements Peer {
  private static final int MAX_BODY = 1 << 20;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          Math.min(4, Runtime.getRuntime().availableProcessors()), NioIoHandler.newFactory());
  private final BlockingQueue<Connection> idle;
  private final URI uri;

  NettyPeer(String uri, int connections) throws InterruptedException {
    this.uri = URI.create(uri);
    idle = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      Connection connection = new Connection();
      new Bootstrap()
          .group(loops)
          .channel(NioSocketChannel.class)
          .option(ChannelOption.TCP_NODELAY, true)
          .handler(connection.pipeline())
          .connect(this.uri.getHost(), this.uri.getPort())
          .sync();
      idle.add(connection);
    }
  }

  @Override
  public byte[] get() throws InterruptedException {
    Connection connection = idle.take();
    try {
      return connection.get(uri);
    } finally {
      idle.add(connection);
    }
  }

  @Override
  public void close() {
    loops.shutdownGracefully().syncUninterruptibly();
  }

  /** One connection, whose requests come one after the other. */
  private static final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {
    private final BlockingQueue<byte[]> bodies = new ArrayBlockingQueue<>(1);
    private volatile @Nullable ChannelHandlerContext context;

    ChannelInitializer<Channel> pipeline() {
      return new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel channel) {
          channel
              .pipeline()
              .addLast(new HttpClientCodec(), new HttpObjectAggregator(MAX_BODY), Connection.this);
        }
      };
    }

    byte[] get(URI uri) throws InterruptedException {
      DefaultFullHttpRequest request =
          new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, uri.getRawPath());
      request.headers().set(HttpHeaderNames.HOST, uri.getRawAuthority());
      ChannelHandlerContext current = Objects.requireNonNull(context, "not connected");
      var unused = current.writeAndFlush(request, current.voidPromise());
      return bodies.take();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext newContext) {
      context = newContext;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext unused, FullHttpResponse response) {
      bodies.add(ByteBufUtil.getBytes(response.content()));
    }
  }
}
