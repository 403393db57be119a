package dev.noleak.client.compression;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A compressed body: bytes go in as they come, and parts come out as they are asked for, so what a
 * few bytes grow to is never held as a whole. Netty's decoders hand out all that one read grows to,
 * or do not tell how many bytes they have used, which is what bombs and leftovers show by.
 */
public final class Decompression implements AutoCloseable {
  private static final int PART = 8_192;
  // Zeros compress so well that a small body of them is no bomb yet.
  private static final long HARMLESS = 1 << 20;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private enum Stage {
    HEAD,
    STREAM,
    TRAILER,
    END
  }

  private final Coding coding;
  private final Inflaters inflaters;
  private final GzipFrame frame = new GzipFrame();
  private final CRC32 checksum = new CRC32();
  private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
  private ByteBuffer in = NOTHING;
  private @Nullable Inflater inflater;
  private Stage stage = Stage.HEAD;
  private boolean full;
  private long taken;
  private long given;

  /** A body in {@code coding}; there is no inflater before it is needed. */
  public Decompression(Coding coding, Inflaters inflaters) {
    this.coding = coding;
    this.inflaters = inflaters;
  }

  /** Bytes that came, to be kept until they are used. */
  public void add(ByteBuffer bytes) {
    waiting.add(bytes);
  }

  /** The next part, of at most 8 kB; null if there is none before more bytes come. */
  public @Nullable ByteBuffer next() throws DataFormatException {
    // An inflater that filled a part may hold more of what it has read.
    while (full || hasInput()) {
      switch (stage) {
        case HEAD -> head();
        case STREAM -> {
          ByteBuffer part = stream(inflater());
          if (part.hasRemaining()) {
            return part;
          }
        }
        case TRAILER -> trailer(inflater());
        case END -> throw new DataFormatException("bytes behind the compressed ones");
      }
    }
    return null;
  }

  /** Whether the body may end here. No bytes at all are what many servers send for nothing. */
  public boolean isComplete() {
    boolean betweenMembers = stage == Stage.HEAD && frame.isBetween();
    return stage == Stage.END || betweenMembers;
  }

  /** Whether more than {@code ratio} bytes were made of each one. */
  public boolean isBeyond(int ratio) {
    return given > HARMLESS && given / ratio >= taken - in.remaining();
  }

  /** Gives the inflater's memory back, which is not the heap's. May be called again. */
  @Override
  public void close() {
    waiting.clear();
    in = NOTHING;
    full = false;
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }

  private boolean hasInput() {
    while (!in.hasRemaining()) {
      ByteBuffer next = waiting.poll();
      if (next == null) {
        return false;
      }
      in = next;
      taken += next.remaining();
    }
    return true;
  }

  private void head() throws DataFormatException {
    // A stream without the zlib head would begin so only with bits that no encoder sets.
    boolean zlib = coding == Coding.DEFLATE && (in.get(in.position()) & 0x0f) == 8;
    if (coding == Coding.DEFLATE || frame.head(in)) {
      if (inflater == null) {
        inflater = inflaters.create(!zlib);
      }
      stage = Stage.STREAM;
    }
  }

  private ByteBuffer stream(Inflater inflating) throws DataFormatException {
    byte[] part = new byte[PART];
    inflating.setInput(in);
    int count = inflating.inflate(part);
    given += count;
    full = count == PART;
    if (inflating.needsDictionary()) {
      throw new DataFormatException("a dictionary that nobody agreed on");
    }
    if (coding == Coding.GZIP) {
      checksum.update(part, 0, count);
    }
    if (inflating.finished()) {
      full = false;
      stage = coding == Coding.GZIP ? Stage.TRAILER : Stage.END;
    }
    return ByteBuffer.wrap(part, 0, count);
  }

  private void trailer(Inflater inflating) throws DataFormatException {
    if (frame.trailer(in, checksum.getValue(), inflating.getBytesWritten())) {
      checksum.reset();
      inflating.reset();
      stage = Stage.HEAD;
    }
  }

  private Inflater inflater() {
    if (inflater == null) {
      throw new IllegalStateException("the body is closed");
    }
    return inflater;
  }
}
