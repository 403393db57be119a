package dev.noleak.maven.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the files of one run: empty at first, gone at the end. */
public final class WorkFolder implements AutoCloseable {
  private final Path path;

  /** Makes the folder. */
  public WorkFolder(Path path) throws IOException {
    this.path = path;
    delete();
    Files.createDirectories(path);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    delete();
  }

  private void delete() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(path)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
