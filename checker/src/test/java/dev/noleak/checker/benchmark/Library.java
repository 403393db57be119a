package dev.noleak.checker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sources to compile, with the jars that they need, as Maven has put them into one folder. */
record Library(String name, Path folder) {

  Path sources() {
    return folder.resolve("sources");
  }

  List<Path> jars() {
    return files(folder.resolve("jars"), ".jar");
  }

  /** All source files. */
  List<Path> files() {
    return files(sources(), ".java");
  }

  /** A file that lists the source files, for a command line that is short enough anywhere. */
  Path list() {
    try {
      List<String> lines =
          files().stream().map(file -> "\"" + file.toString().replace("\\", "/") + "\"").toList();
      return Files.write(folder.resolve("files.txt"), lines);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files in {@code folder}, however deep, that end in {@code suffix}. */
  static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(folder + " has not been filled by Maven", e);
    }
  }
}
