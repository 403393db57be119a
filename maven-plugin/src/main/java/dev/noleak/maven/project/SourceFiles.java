package dev.noleak.maven.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.AbstractScanner;
import org.codehaus.plexus.util.MatchPatterns;

/**
 * The Java files below source folders. Even those whose names the locale cannot read are listed:
 * left out, they would pass for clean.
 */
final class SourceFiles {
  private SourceFiles() {}

  /** The main sources of {@code project}. */
  static List<Path> main(MavenProject project, CompilerSettings settings) {
    return of(project, project.getCompileSourceRoots(), settings, "generated-sources/annotations");
  }

  /** The test sources of {@code project}. */
  static List<Path> test(MavenProject project, CompilerSettings settings) {
    return of(
        project,
        project.getTestCompileSourceRoots(),
        settings,
        "generated-test-sources/test-annotations");
  }

  private static List<Path> of(
      MavenProject project, List<String> roots, CompilerSettings settings, String generated) {
    Path base = project.getBasedir().toPath();
    Path again =
        settings.generated() == null
            ? Path.of(project.getBuild().getDirectory()).resolve(generated)
            : base.resolve(settings.generated());
    return in(
        roots.stream()
            .map(base::resolve)
            // What the processors made in the project's build, they will make again in ours; and
            // of what nobody wrote, nobody wants to be told.
            .filter(root -> settings.isWithoutProcessors() || !root.equals(again))
            .toList(),
        settings.includes(),
        settings.excludes());
  }

  /** The files that the patterns let through, in an order that does not change. */
  static List<Path> in(List<Path> roots, List<String> includes, List<String> excludes) {
    MatchPatterns included = patterns(includes.isEmpty() ? List.of("**") : includes);
    MatchPatterns excluded =
        patterns(
            Stream.concat(excludes.stream(), Stream.of(AbstractScanner.DEFAULTEXCLUDES)).toList());
    return roots.stream()
        .distinct()
        .filter(Files::isDirectory)
        .flatMap(root -> in(root, included, excluded).stream())
        .toList();
  }

  private static List<Path> in(Path root, MatchPatterns included, MatchPatterns excluded) {
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .filter(
              file -> {
                String name = root.relativize(file).toString();
                return included.matches(name, true) && !excluded.matches(name, true);
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the forms that Ant allows, with the separator of this system. */
  private static MatchPatterns patterns(List<String> patterns) {
    return MatchPatterns.from(
        patterns.stream()
            .map(pattern -> pattern.replace('/', File.separatorChar))
            .map(pattern -> pattern.replace('\\', File.separatorChar))
            .map(pattern -> pattern.endsWith(File.separator) ? pattern + "**" : pattern)
            .toList());
  }
}
