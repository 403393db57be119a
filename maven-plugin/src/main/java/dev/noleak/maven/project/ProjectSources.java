package dev.noleak.maven.project;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.maven.project.MavenProject;

/**
 * The source files of a project, for who reads them and compiles nothing.
 *
 * @param testRoot the folder for new tests, which need not be there
 */
public record ProjectSources(List<Path> main, List<Path> test, Path testRoot, Charset charset) {
  /** What a compiler would be told about the language is of no use here. */
  private static final int ANY_JDK = 17;

  public ProjectSources {
    main = List.copyOf(main);
    test = List.copyOf(test);
  }

  /**
   * Reads {@code project}.
   *
   * @param properties the project's, overruled by the user's
   * @param evaluated replaces what expressions are left in the pom
   */
  public static ProjectSources of(
      MavenProject project, Properties properties, UnaryOperator<String> evaluated)
      throws NotAnalysedException {
    CompilerSettings main = settings(project, "compile", properties, evaluated);
    CompilerSettings test = settings(project, "testCompile", properties, evaluated);
    List<Path> mainFiles = SourceFiles.main(project, main);
    List<Path> testFiles = new ArrayList<>(SourceFiles.test(project, test));
    List<String> testRoots = project.getTestCompileSourceRoots();
    // Some projects have both in one folder.
    testFiles.removeAll(Set.copyOf(mainFiles));
    ProjectSources sources =
        new ProjectSources(
            mainFiles,
            testFiles,
            project
                .getBasedir()
                .toPath()
                .resolve(testRoots.isEmpty() ? "src/test/java" : testRoots.get(0)),
            SourceEncoding.of(main.encoding()));
    FileNames.check(sources.main);
    FileNames.check(sources.test);
    return sources;
  }

  private static CompilerSettings settings(
      MavenProject project, String goal, Properties properties, UnaryOperator<String> evaluated) {
    return CompilerSettings.of(
        new CompilerConfiguration(CompilerConfiguration.dom(project, goal), properties, evaluated),
        goal.equals("testCompile"),
        ANY_JDK);
  }
}
