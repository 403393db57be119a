package dev.noleak.client.connection;

import dev.noleak.client.Outcome;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** Tells the connection what Netty tells. It knows the connection and nothing else. */
final class ConnectionHandler extends ChannelInboundHandlerAdapter {
  private final Connection connection;

  ConnectionHandler(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      connection.received((HttpObject) message);
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    connection.batchEnded();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    connection.writable();
  }

  /** Netty says nothing else of a body that is cut off. */
  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connection.lost("closed by the server");
  }

  /**
   * Whoever cuts a TLS connection cannot say in its name that it is over: a body that ends with the
   * connection would else pass for whole wherever it was cut. Comes before the end of the body.
   */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslCloseCompletionEvent closed && !closed.isSuccess()) {
      connection.lost("closed by the server, and not in the way of TLS");
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof DecoderException && cause.getCause() instanceof SSLException tls) {
      // With TLS 1.3 a server refuses a certificate when the handshake is over for the client.
      connection.end(Outcome.TLS_FAILED, String.valueOf(tls.getMessage()));
    } else if (cause instanceof IOException) {
      connection.lost(String.valueOf(cause.getMessage()));
    } else {
      connection.end(Outcome.PROTOCOL_ERROR, cause.toString());
    }
  }
}
