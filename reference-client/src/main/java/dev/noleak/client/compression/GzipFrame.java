package dev.noleak.client.compression;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;

/** What stands before and behind the compressed bytes of a gzip member, by RFC 1952. */
final class GzipFrame {
  private static final int FIXED = 10;
  private static final int TRAILER = 8;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private enum Part {
    FIXED,
    EXTRA_LENGTH,
    EXTRA,
    NAME,
    COMMENT,
    CHECKSUM,
    DONE
  }

  private Part part = Part.FIXED;
  // Bytes of the part that have been read, and what they say.
  private int at;
  private int flags;
  private int extra;
  private long trailer;

  /** Reads on; true if the head is complete. */
  boolean head(ByteBuffer in) throws DataFormatException {
    while (part != Part.DONE && in.hasRemaining()) {
      head(in.get() & 0xff);
    }
    return part == Part.DONE;
  }

  /** Whether not a byte of the next head has been read. */
  boolean isBetween() {
    return part == Part.FIXED && at == 0;
  }

  /** Reads on; true if the trailer is complete, and is right. The next head may follow. */
  boolean trailer(ByteBuffer in, long checksum, long length) throws DataFormatException {
    while (at < TRAILER && in.hasRemaining()) {
      trailer |= (in.get() & 0xffL) << (8 * at);
      at++;
    }
    if (at < TRAILER) {
      return false;
    }
    if (trailer != ((length & 0xffff_ffffL) << 32 | checksum)) {
      throw new DataFormatException("checksum or length differ");
    }
    trailer = 0;
    next(Part.FIXED);
    return true;
  }

  private void head(int next) throws DataFormatException {
    switch (part) {
      case FIXED -> fixed(next);
      case EXTRA_LENGTH -> {
        extra |= next << (8 * at);
        at++;
        if (at == 2) {
          next(extra == 0 ? Part.NAME : Part.EXTRA);
        }
      }
      case EXTRA -> {
        at++;
        if (at == extra) {
          next(Part.NAME);
        }
      }
      case NAME -> {
        if (next == 0) {
          next(Part.COMMENT);
        }
      }
      case COMMENT -> {
        if (next == 0) {
          next(Part.CHECKSUM);
        }
      }
      case CHECKSUM -> {
        at++;
        if (at == 2) {
          next(Part.DONE);
        }
      }
      case DONE -> throw new IllegalStateException("the head is complete");
    }
  }

  private void fixed(int next) throws DataFormatException {
    boolean right =
        switch (at) {
          case 0 -> next == 0x1f;
          case 1 -> next == 0x8b;
          case 2 -> next == 8;
          case 3 -> (next & RESERVED) == 0;
          default -> true;
        };
    if (!right) {
      throw new DataFormatException("not a gzip head");
    }
    if (at == 3) {
      flags = next;
    }
    at++;
    if (at == FIXED) {
      extra = 0;
      next(Part.EXTRA_LENGTH);
    }
  }

  /** Goes to {@code wanted}, or to the first part behind it that there is. */
  private void next(Part wanted) {
    at = 0;
    part = wanted;
    if (part == Part.EXTRA_LENGTH && (flags & HAS_EXTRA) == 0) {
      part = Part.NAME;
    }
    if (part == Part.NAME && (flags & HAS_NAME) == 0) {
      part = Part.COMMENT;
    }
    if (part == Part.COMMENT && (flags & HAS_COMMENT) == 0) {
      part = Part.CHECKSUM;
    }
    if (part == Part.CHECKSUM && (flags & HAS_CHECKSUM) == 0) {
      part = Part.DONE;
    }
  }
}
