package dev.noleak.client.compression;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body can be compressed. */
public enum Coding {
  /** Members with a head, a checksum and a length, one or more. */
  GZIP,
  /** A zlib stream, or what is within one: servers have always sent both under this name. */
  DEFLATE;

  /** What a request says of them. */
  public static final String ACCEPTED = "gzip, deflate";

  /** The coding that {@code headers} name; null if there is none, several, or another one. */
  public static @Nullable Coding of(HttpHeaders headers) {
    String first = headers.get(HttpHeaderNames.CONTENT_ENCODING);
    if (first == null) {
      return null;
    }
    List<String> all = headers.getAll(HttpHeaderNames.CONTENT_ENCODING);
    return all.size() > 1
        ? null
        : switch (first.strip().toLowerCase(Locale.ROOT)) {
          case "gzip", "x-gzip" -> GZIP;
          case "deflate" -> DEFLATE;
          default -> null;
        };
  }
}
