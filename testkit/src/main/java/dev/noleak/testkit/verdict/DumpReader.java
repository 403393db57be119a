package dev.noleak.testkit.verdict;

import dev.noleak.testkit.trace.HeldObjects;
import java.io.IOException;
import java.nio.file.Path;

/** Turns a heap dump into what it tells of the objects under watch. */
@FunctionalInterface
public interface DumpReader {
  HeldObjects read(Path dump) throws IOException;
}
