package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.heap.HeapDumpException;
import java.nio.file.Path;

/** Reads heap dumps. */
public final class HeapDumps {
  private HeapDumps() {}

  /**
   * Reads a dump that was written by HotSpot in its binary form, of live objects.
   *
   * @param dump the file; it is mapped into memory, and must stay as it is while the result is used
   * @param marker the qualified name of the class of the markers, {@code a.b.Outer$Inner}; its
   *     instances hold nothing that counts
   * @return the result; not for more than one thread at a time
   * @throws HeapDumpException if the file is not a dump or a damaged one, has no class of that
   *     name, or needs more memory than is free
   */
  public static HeldObjects read(Path dump, String marker) throws HeapDumpException {
    HeapDump heap = HeapDump.open(dump);
    if (heap.classes().stream().noneMatch(type -> type.name().equals(marker))) {
      throw new HeapDumpException(
          dump
              + " has no class "
              + marker
              + ", so nothing in it is watched: take the dump in the virtual machine that runs the"
              + " tests.");
    }
    return new DumpedObjects(heap, marker);
  }
}
