package dev.noleak.testkit.heap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A dump's bytes by their place in it, which may be beyond 2 GB. Not checked against the end. */
final class Bytes {
  private static final int SHIFT = 30;
  private static final long CHUNK = 1L << SHIFT;

  /** What a chunk shares with the next, so that no value that is read at once lies across two. */
  private static final int OVERLAP = Long.BYTES;

  private final String name;
  private final ByteBuffer[] chunks;
  private final long size;
  private final int idSize;

  private Bytes(String name, ByteBuffer[] chunks, long size, int idSize) {
    this.name = name;
    this.chunks = chunks;
    this.size = size;
    this.idSize = idSize;
  }

  static Bytes map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      ByteBuffer[] chunks = new ByteBuffer[(int) ((size + CHUNK - 1) >>> SHIFT)];
      for (int i = 0; i < chunks.length; i++) {
        long start = (long) i << SHIFT;
        chunks[i] = channel.map(MapMode.READ_ONLY, start, Math.min(CHUNK + OVERLAP, size - start));
      }
      return new Bytes(file.toString(), chunks, size, Long.BYTES);
    }
  }

  static Bytes of(String name, byte[] bytes) {
    ByteBuffer[] chunks = {ByteBuffer.wrap(bytes)};
    return new Bytes(name, chunks, bytes.length, Long.BYTES);
  }

  Bytes withIdSize(int newSize) {
    return new Bytes(name, chunks, size, newSize);
  }

  String name() {
    return name;
  }

  long size() {
    return size;
  }

  int idSize() {
    return idSize;
  }

  int u1(long at) {
    return chunks[(int) (at >>> SHIFT)].get((int) (at & (CHUNK - 1))) & 0xFF;
  }

  int u2(long at) {
    return chunks[(int) (at >>> SHIFT)].getShort((int) (at & (CHUNK - 1))) & 0xFFFF;
  }

  int i4(long at) {
    return chunks[(int) (at >>> SHIFT)].getInt((int) (at & (CHUNK - 1)));
  }

  long u4(long at) {
    return i4(at) & 0xFFFF_FFFFL;
  }

  long i8(long at) {
    return chunks[(int) (at >>> SHIFT)].getLong((int) (at & (CHUNK - 1)));
  }

  long id(long at) {
    return idSize == Long.BYTES ? i8(at) : u4(at);
  }

  byte[] copy(long at, int length) {
    byte[] copy = new byte[length];
    for (int i = 0; i < length; i++) {
      copy[i] = (byte) u1(at + i);
    }
    return copy;
  }

  String utf8(long at, int length) {
    return new String(copy(at, length), StandardCharsets.UTF_8);
  }

  HeapDumpException bad(long at, String what) {
    return new HeapDumpException(
        name
            + " is not a heap dump that can be read: at byte "
            + at
            + " of "
            + size
            + ", "
            + what
            + ". Take the dump again, and look whether the disk is full.");
  }
}
