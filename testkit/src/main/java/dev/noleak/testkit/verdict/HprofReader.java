package dev.noleak.testkit.verdict;

import dev.noleak.testkit.heap.HeapDumpException;
import dev.noleak.testkit.trace.HeapDumps;
import dev.noleak.testkit.trace.HeldObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the dumps of HotSpot, up to a size: to read one takes half as much memory. */
final class HprofReader implements DumpReader {
  /** A system property, in megabytes. */
  private static final String LIMIT = "noleak.maxDump";

  private static final long DEFAULT_LIMIT = 4_096;

  private static final long MEGABYTE = 1 << 20;

  /** Asked for before there is a dump: one without the class of the markers is refused. */
  private final String marker = Watched.typeName();

  @Override
  public HeldObjects read(Path dump) throws IOException {
    long limit = Long.getLong(LIMIT, DEFAULT_LIMIT);
    long size = (Files.size(dump) + MEGABYTE - 1) / MEGABYTE;
    if (size > limit) {
      throw new IOException(
          "the heap dump has %d MB and the limit is %d: raise it with -D%s=%d, or run the test in a JVM of its own"
              .formatted(size, limit, LIMIT, size));
    }
    try {
      return HeapDumps.read(dump, marker);
    } catch (HeapDumpException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
