package dev.noleak.client.exchange;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;

/**
 * Where a response ends, and whether another one may follow.
 *
 * @param length what was announced, or -1
 * @param hasBody whether there may be a body at all
 * @param isReusable whether the connection can be used again after the last byte
 * @param isUnknown whether there is a transfer coding that we do not know
 */
record Framing(long length, boolean hasBody, boolean isReusable, boolean isUnknown) {
  static Framing of(HttpResponse head, String method) {
    List<String> codings = head.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    int status = head.status().code();
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new Framing(-1, false, HttpUtil.isKeepAlive(head), false);
    }
    if (codings.isEmpty()) {
      long length = HttpUtil.getContentLength(head, -1L);
      return new Framing(length, true, length >= 0 && HttpUtil.isKeepAlive(head), false);
    }
    boolean chunked =
        codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0));
    return new Framing(-1, true, chunked && HttpUtil.isKeepAlive(head), !chunked);
  }
}
