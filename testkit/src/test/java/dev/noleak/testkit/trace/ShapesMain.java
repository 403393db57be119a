package dev.noleak.testkit.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own with all shapes in its heap, for a collector that the tests do not run with. */
public final class ShapesMain {
  private ShapesMain() {}

  /** Takes the dump to write, and the file for the names of what is watched, by their ids. */
  public static void main(String[] args) throws Exception {
    RealDump.write(Path.of(args[0]));
    List<String> names = new ArrayList<>(Shapes.WATCHED.ids().keySet());
    names.sort((one, other) -> Shapes.WATCHED.id(one) - Shapes.WATCHED.id(other));
    Files.write(Path.of(args[1]), names);
  }
}
