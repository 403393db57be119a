package dev.noleak.client.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.util.List;

/**
 * Netty's decoder, told of the request: there is one at a time. {@code HttpClientCodec} would take
 * a response with both a length and chunks, and hide that it had.
 */
final class ResponseDecoder extends HttpResponseDecoder {
  private boolean headOnly;
  private boolean expecting;
  private boolean unasked;
  private boolean answered;

  ResponseDecoder(Settings settings) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(settings.maxLine())
            .setMaxHeaderSize(settings.maxHeaders()));
  }

  /** The next response answers a request with {@code method}. */
  void expect(String method) {
    headOnly = method.equals("HEAD");
    expecting = true;
    answered = false;
  }

  /** The response is complete; bytes that follow belong to nothing. */
  void expectNothing() {
    expecting = false;
  }

  /** Whether bytes came that nobody asked for: part of a message would stay in here unseen. */
  boolean hasUnasked() {
    return unasked;
  }

  /** Whether a byte came since something was expected. */
  boolean hasAnswered() {
    return answered;
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> messages)
      throws Exception {
    answered |= bytes.isReadable();
    unasked |= !expecting && bytes.isReadable();
    super.decode(context, bytes, messages);
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    return super.isContentAlwaysEmpty(message) || headOnly;
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    // Two answers to where the response ends: whoever takes one hands the rest to the next request.
    throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
  }
}
