package dev.noleak.maven.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * A project's compiled tests.
 *
 * @param folder where they are
 * @param sources the folders of their sources
 */
public record TestClasses(Path folder, List<Path> sources) {
  public TestClasses {
    sources = List.copyOf(sources);
  }

  /** Those of {@code project}. */
  public static TestClasses of(MavenProject project) {
    return new TestClasses(
        Path.of(project.getBuild().getTestOutputDirectory()),
        project.getTestCompileSourceRoots().stream().map(Path::of).toList());
  }

  /** Whether there are any. */
  public boolean exist() throws IOException {
    return holdsFile(folder, ".class");
  }

  /** Whether there is anything to compile, in whatever language. */
  public boolean haveSources() throws IOException {
    for (Path source : sources) {
      if (holdsFile(source, "")) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsFile(Path folder, String end) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(end) && Files.isRegularFile(file));
    }
  }
}
