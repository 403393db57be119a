package dev.noleak.maven.project;

import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.resolve.Jars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** The class path of a project's tests, and the JUnit on it. */
public final class TestPath {
  /** The oldest that the testkit works with. */
  private static final String OLDEST = "5.14";

  private static final String TESTKIT = "dev/noleak/testkit/NoLeak.class";
  private static final String PLATFORM = "org.junit.platform";
  private static final String JUPITER = "org.junit.jupiter";
  private static final String API = "junit-jupiter-api";
  private static final String ENGINE = "junit-jupiter-engine";

  private final List<Path> elements;
  private final Set<Artifact> artifacts;

  private TestPath(List<Path> elements, Set<Artifact> artifacts) {
    this.elements = elements;
    this.artifacts = artifacts;
  }

  /** That of {@code project}, whose dependencies Maven has resolved. */
  public static TestPath of(MavenProject project) {
    try {
      return new TestPath(
          project.getTestClasspathElements().stream().map(Path::of).toList(),
          project.getArtifacts());
    } catch (DependencyResolutionRequiredException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether there can be {@code @NoLeak} tests: without the testkit they would not compile. */
  public boolean hasTestkit() throws IOException {
    for (Path element : elements) {
      if (holds(element, TESTKIT)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Path element, String name) throws IOException {
    if (!Files.isRegularFile(element)) {
      return Files.exists(element.resolve(name));
    }
    if (!element.toString().endsWith(".jar")) {
      return false;
    }
    try (ZipFile jar = new ZipFile(element.toFile())) {
      return jar.getEntry(name) != null;
    } catch (ZipException e) {
      // Nothing that the JVM could read either.
      return false;
    }
  }

  /**
   * What to say where there is no testkit.
   *
   * @param testkit the version to use
   */
  public String withoutTestkit(String testkit) {
    boolean old = version("junit", "junit").isPresent() && version(JUPITER, API).isEmpty();
    return "no noleak-testkit on its test class path, so no @NoLeak tests%s; to write some, add dev.noleak:noleak-testkit:%s with scope test"
        .formatted(
            old ? " (JUnit 4 alone, and they need JUnit " + OLDEST + " or newer beside it)" : "",
            testkit);
  }

  /** The version of JUnit that the tests are written with. */
  public String junit() throws NotAnalysedException {
    String version = required(JUPITER, API);
    if (new ComparableVersion(version).compareTo(new ComparableVersion(OLDEST)) < 0) {
      throw new NotAnalysedException(
          "its tests use JUnit %s; noleak-testkit needs JUnit %s or newer"
              .formatted(version, OLDEST));
    }
    String engine = version(JUPITER, ENGINE).orElse(version);
    if (!line(engine).equals(line(version))) {
      throw new NotAnalysedException(
          "its test class path mixes JUnit %s (%s) and %s (%s); import org.junit:junit-bom in one version, or name JUnit before noleak-testkit: Maven takes the version that it meets first"
              .formatted(version, API, engine, ENGINE));
    }
    return version;
  }

  /** Within one, versions go together: {@code 5.14}. */
  private static String line(String version) {
    return version.replaceFirst("^(\\d+\\.\\d+).*", "$1");
  }

  /**
   * The class path, with JUnit's launcher in the version of its platform, and its engine where the
   * pom leaves that to surefire.
   */
  public List<Path> withLauncher(Jars jars) throws NotAnalysedException {
    List<Dependency> missing = new ArrayList<>();
    addUnlessThere(missing, JUPITER, ENGINE, junit());
    addUnlessThere(
        missing, PLATFORM, "junit-platform-launcher", required(PLATFORM, "junit-platform-commons"));
    if (missing.isEmpty()) {
      return elements;
    }
    // What is there already stays in its version, and so is the same file.
    Set<Path> all = new LinkedHashSet<>(elements);
    all.addAll(jars.of(missing, artifacts.stream().map(TestPath::managed).toList()));
    return List.copyOf(all);
  }

  private void addUnlessThere(
      List<Dependency> missing, String groupId, String artifactId, String version) {
    if (version(groupId, artifactId).isEmpty()) {
      missing.add(
          new Dependency(new DefaultArtifact(groupId, artifactId, "jar", version), "runtime"));
    }
  }

  private static Dependency managed(Artifact artifact) {
    return new Dependency(
        new DefaultArtifact(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getClassifier(),
            artifact.getArtifactHandler().getExtension(),
            artifact.getVersion()),
        "runtime");
  }

  private String required(String groupId, String artifactId) throws NotAnalysedException {
    return version(groupId, artifactId)
        .orElseThrow(
            () ->
                new NotAnalysedException(
                    "its test class path has no %s:%s, which @NoLeak tests run on; do not exclude it, or add org.junit.jupiter:junit-jupiter with scope test"
                        .formatted(groupId, artifactId)));
  }

  private Optional<String> version(String groupId, String artifactId) {
    return artifacts.stream()
        .filter(each -> each.getGroupId().equals(groupId))
        .filter(each -> each.getArtifactId().equals(artifactId))
        .map(Artifact::getVersion)
        .findFirst();
  }
}
