package dev.noleak.testkit.trace;

import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.heap.HeapDumpException;
import java.nio.file.Path;
import java.util.Objects;

/** The path to the leak of {@link LargeHeap}, found and told by ourselves. */
public final class OurTrace {
  private OurTrace() {}

  /** Takes the dump. */
  public static void main(String[] args) throws HeapDumpException {
    HeapDump heap = HeapDump.open(Path.of(args[0]));
    HeldObjects held = new DumpedObjects(heap, Watched.Marker.class.getName());
    System.out.println(RealDump.line(Objects.requireNonNull(held.strong().get(0), "no path")));
  }
}
