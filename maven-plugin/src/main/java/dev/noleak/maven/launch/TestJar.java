package dev.noleak.maven.launch;

import dev.noleak.maven.resolve.CodeSources;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A jar of the runner's classes, which is all that the tests get to see of ours, with their class
 * path in its manifest.
 */
final class TestJar {
  /** No class literal: its superclasses are JUnit's, which we do not have. */
  private static final String MAIN = "dev.noleak.maven.runner.Runner";

  private static final String FOLDER = "dev/noleak/maven/runner";

  private TestJar() {}

  /** Writes the jar. */
  static void write(Path jar, List<Path> classPath) throws IOException {
    Path ours = CodeSources.of(TestJar.class);
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(jar), LauncherJar.manifest(MAIN, classPath))) {
      if (Files.isDirectory(ours)) {
        add(ours.resolve(FOLDER), out);
      } else {
        try (FileSystem files = FileSystems.newFileSystem(ours)) {
          add(files.getPath(FOLDER), out);
        }
      }
    }
  }

  private static void add(Path folder, JarOutputStream out) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.list(folder)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path each : classes) {
      out.putNextEntry(new ZipEntry(FOLDER + "/" + each.getFileName()));
      Files.copy(each, out);
      out.closeEntry();
    }
  }
}
