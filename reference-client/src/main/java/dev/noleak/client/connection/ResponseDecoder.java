package dev.noleak.client.connection;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;

/**
 * Netty's decoder, told of the request: there is one at a time. {@code HttpClientCodec} would take
 * a response with both a length and chunks, and hide that it had.
 */
final class ResponseDecoder extends HttpResponseDecoder {
  private boolean headOnly;

  ResponseDecoder(Settings settings) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(settings.maxLine())
            .setMaxHeaderSize(settings.maxHeaders()));
  }

  /** The next response answers a request with {@code method}. */
  void expect(String method) {
    headOnly = method.equals("HEAD");
  }

  /** Whether there are bytes that belong to no message yet. */
  boolean hasLeftover() {
    return actualReadableBytes() > 0;
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
