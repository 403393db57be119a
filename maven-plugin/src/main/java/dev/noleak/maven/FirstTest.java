package dev.noleak.maven;

import dev.noleak.maven.text.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** What a person has to do for a first test, beside what the goal does. */
final class FirstTest {
  private static final String TESTKIT = "noleak-testkit";

  private FirstTest() {}

  /**
   * What to do where {@code name} is a class of another module, with a semicolon at its end, or
   * empty.
   *
   * @param modules all of the build, run or not
   */
  static String inAnotherModule(String name, MavenProject project, List<MavenProject> modules) {
    if (isIn(project, name)) {
      return "";
    }
    return modules.stream()
        .filter(each -> isIn(each, name))
        .findFirst()
        .map(
            each ->
                "run it with '-pl :%s', the module of %s; "
                    .formatted(each.getArtifactId(), Printable.line(name)))
        .orElse("");
  }

  /** Whether a file of the main sources has the name of the class or of one around it. */
  private static boolean isIn(MavenProject module, String name) {
    String path = name.strip().replace('$', '.').replace('.', '/');
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String file = path.substring(0, end) + ".java";
      if (module.getCompileSourceRoots().stream()
          .anyMatch(root -> Files.isRegularFile(Path.of(root, file)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the test needs that the pom does not name, or empty.
   *
   * @param version of the testkit to use
   */
  static String needs(MavenProject project, String version) {
    boolean isNamed =
        project.getDependencies().stream().anyMatch(each -> each.getArtifactId().equals(TESTKIT));
    return isNamed
        ? ""
        : "to compile it, add dev.noleak:%s:%s with scope test to %s, whose pom does not name it"
            .formatted(TESTKIT, version, project.getArtifactId());
  }
}
