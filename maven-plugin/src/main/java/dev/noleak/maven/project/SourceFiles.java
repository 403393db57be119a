package dev.noleak.maven.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.codehaus.plexus.util.DirectoryScanner;

/** The Java files below source folders. */
final class SourceFiles {
  private SourceFiles() {}

  /** The files that the patterns let through, in an order that does not change. */
  static List<Path> in(List<Path> roots, List<String> includes, List<String> excludes) {
    return roots.stream()
        .distinct()
        .filter(Files::isDirectory)
        .flatMap(root -> in(root, includes, excludes).stream())
        .toList();
  }

  private static List<Path> in(Path root, List<String> includes, List<String> excludes) {
    DirectoryScanner scanner = new DirectoryScanner();
    scanner.setBasedir(root.toFile());
    scanner.setIncludes(
        includes.isEmpty() ? new String[] {"**/*.java"} : includes.toArray(String[]::new));
    scanner.setExcludes(excludes.toArray(String[]::new));
    scanner.addDefaultExcludes();
    scanner.scan();
    return Arrays.stream(scanner.getIncludedFiles())
        .filter(file -> file.endsWith(".java"))
        .sorted()
        .map(root::resolve)
        .toList();
  }
}
