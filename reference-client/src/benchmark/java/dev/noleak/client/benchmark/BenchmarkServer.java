package dev.noleak.client.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Sends a body of as many bytes as the path says, on one thread and with as little work as
 * possible: what the server takes is taken from every client.
 */
public final class BenchmarkServer {
  private static final ByteBuf END_OF_HEAD =
      Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n\r\n", ISO_8859_1));

  private BenchmarkServer() {}

  /** Prints the port, and serves until its input ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Channel listener =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new Answering());
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    System.out.println(((InetSocketAddress) listener.localAddress()).getPort());
    while (System.in.read() >= 0) {
      // Whoever started it says nothing.
    }
    loop.shutdownGracefully().sync();
  }

  /** Takes a head without looking at more of it than the path. */
  private static final class Answering extends ByteToMessageDecoder {
    private int size = -1;
    private ByteBuf answer = Unpooled.EMPTY_BUFFER;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> messages) {
      int found = ByteBufUtil.indexOf(END_OF_HEAD, bytes);
      if (found < 0) {
        return;
      }
      int asked = size(bytes);
      bytes.skipBytes(found - bytes.readerIndex() + END_OF_HEAD.readableBytes());
      if (asked != size) {
        size = asked;
        answer.release();
        answer = answer(asked);
      }
      var unused = context.writeAndFlush(answer.retainedDuplicate(), context.voidPromise());
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) {
      answer.release();
    }

    /** Of {@code GET /1024 HTTP/1.1}. */
    private static int size(ByteBuf head) {
      int size = 0;
      for (int at = head.readerIndex() + "GET /".length(); head.getByte(at) != ' '; at++) {
        size = size * 10 + head.getByte(at) - '0';
      }
      return size;
    }

    private static ByteBuf answer(int size) {
      String head =
          "HTTP/1.1 200 OK\r\nDate: Wed, 25 Nov 2026 12:00:00 GMT\r\nContent-Type: text/plain\r\n"
              + "Content-Length: "
              + size
              + "\r\n\r\n";
      return Unpooled.directBuffer().writeBytes((head + "x".repeat(size)).getBytes(ISO_8859_1));
    }
  }
}
