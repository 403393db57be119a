package dev.noleak.maven.report;

import dev.noleak.maven.project.Roots;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a module has what a report needs.
 *
 * @param name the module's
 * @param folder where our goals write
 * @param roots what names of files are relative to
 * @param sources the folders of the main sources, which are those that {@code check} looks at
 * @param encoding the charset of the sources
 */
public record ModuleFiles(
    String name, Path folder, Roots roots, List<Path> sources, Charset encoding) {
  public ModuleFiles {
    sources = List.copyOf(sources);
  }

  /** Whether {@code file}, relative to the repository, is one of the main sources. */
  boolean isMain(String file) {
    try {
      Path path = roots.repository().resolve(file).normalize();
      return sources.stream().anyMatch(path::startsWith);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The main source of a class, relative to the repository; empty where there is none. */
  String mainSource(String className) {
    String path = className.replace('.', '/');
    while (!path.isEmpty()) {
      for (Path root : sources) {
        Path file = fileOf(root, path);
        if (Files.isRegularFile(file)) {
          return roots.inRepository(file);
        }
      }
      // A nested class is in the file of its outer one.
      path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
    return "";
  }

  private static Path fileOf(Path root, String path) {
    try {
      return root.resolve(path + ".java");
    } catch (InvalidPathException e) {
      return root;
    }
  }
}
