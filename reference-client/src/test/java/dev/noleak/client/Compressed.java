package dev.noleak.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies, each byte a character, as {@link RawServer} sends them. */
final class Compressed {
  private Compressed() {}

  static String gzip(String text) {
    return gzip(text.getBytes(ISO_8859_1));
  }

  static String gzip(byte[] body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return written(new GZIPOutputStream(bytes), bytes, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String zlib(String text) {
    return deflate(text, false);
  }

  static String raw(String text) {
    return deflate(text, true);
  }

  /** A response whose body is in {@code coding}, with its length. */
  static String response(String coding, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Encoding: "
        + coding
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static String deflate(String text, boolean raw) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      return written(new DeflaterOutputStream(bytes, deflater), bytes, text.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
  }

  private static String written(OutputStream stream, ByteArrayOutputStream bytes, byte[] body)
      throws IOException {
    try (stream) {
      stream.write(body);
    }
    return bytes.toString(ISO_8859_1);
  }
}
