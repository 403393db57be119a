package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.testkit.heap.HeapDumpException;
import dev.noleak.testkit.heap.SampleDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeapDumpsTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws Exception {
    file = Files.write(folder.resolve("sample.hprof"), SampleDump.bytes(8));
  }

  @Test
  void readsAFile() throws Exception {
    HeldObjects held = HeapDumps.read(file, SampleDump.MARKER);

    assertEquals(Set.of(7), held.strong().keySet());
  }

  @Test
  void refusesADumpWithoutMarkersInsteadOfPassingEverything() {
    HeapDumpException refused =
        assertThrows(HeapDumpException.class, () -> HeapDumps.read(file, "a.Other"));

    assertEquals(
        file
            + " has no class a.Other, so nothing in it is watched: take the dump in the virtual"
            + " machine that runs the tests.",
        refused.getMessage());
  }
}
