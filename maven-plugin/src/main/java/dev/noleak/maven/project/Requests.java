package dev.noleak.maven.project;

import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.resolve.ClassPaths;
import dev.noleak.maven.resolve.Jars;
import dev.noleak.maven.worker.Request;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;

/** The compilations of a Maven project, as requests to the worker. */
public final class Requests {
  private final MavenProject project;
  private final RepositorySystemSession session;
  private final Properties properties;
  private final UnaryOperator<String> evaluated;
  private final Jdk jdk;
  private final ClassPaths classPaths;
  private final Jars jars;
  private final List<String> checkOptions;

  /**
   * @param properties the project's, overruled by the user's
   * @param evaluated replaces what expressions are left in the pom
   * @param checkOptions what every request tells the checks
   */
  public Requests(
      MavenProject project,
      RepositorySystemSession session,
      Properties properties,
      UnaryOperator<String> evaluated,
      Jdk jdk,
      ClassPaths classPaths,
      Jars jars,
      List<String> checkOptions) {
    this.project = project;
    this.session = session;
    this.properties = properties;
    this.evaluated = evaluated;
    this.jdk = jdk;
    this.classPaths = classPaths;
    this.jars = jars;
    this.checkOptions = checkOptions;
  }

  /** The compilation of the main sources, or none where there are none. */
  public Optional<Request> main(Path scratch) throws NotAnalysedException {
    CompilerSettings settings = settings("compile", false);
    List<Path> sources = SourceFiles.main(project, settings);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(request(settings, sources, classPaths.main(project), List.of(), scratch));
  }

  /** The compilation of the test sources, or none where there are none. */
  public Optional<Request> test(Path scratch) throws NotAnalysedException {
    CompilerSettings settings = settings("testCompile", true);
    List<Path> sources = SourceFiles.test(project, settings);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    List<Path> classes =
        List.of(
            Path.of(project.getBuild().getTestOutputDirectory()),
            Path.of(project.getBuild().getOutputDirectory()));
    return Optional.of(request(settings, sources, classPaths.test(project), classes, scratch));
  }

  private CompilerSettings settings(String goal, boolean forTests) {
    CompilerConfiguration configuration =
        new CompilerConfiguration(CompilerConfiguration.dom(project, goal), properties, evaluated);
    return CompilerSettings.of(configuration, forTests, jdk.version());
  }

  private Request request(
      CompilerSettings settings,
      List<Path> sources,
      List<Path> dependencies,
      List<Path> classes,
      Path scratch)
      throws NotAnalysedException {
    FileNames.check(sources);
    List<String> options = new ArrayList<>(settings.options());
    options.addAll(paths(sources, dependencies, classes));
    if (settings.processorPath() != null && !settings.isWithoutProcessors()) {
      options.add("-processorpath");
      options.add(path(processors(settings, settings.processorPath())));
    }
    options.addAll(List.of("-d", directory(scratch, "classes")));
    options.addAll(List.of("-s", directory(scratch, "sources")));
    return new Request(
        sources.stream().map(Path::toString).toList(),
        SourceEncoding.of(settings.encoding()).name(),
        options,
        checkOptions);
  }

  private List<String> paths(List<Path> sources, List<Path> dependencies, List<Path> classes)
      throws NotAnalysedException {
    List<Path> all = new ArrayList<>(classes);
    all.addAll(dependencies);
    for (Path source : sources) {
      if (source.endsWith("module-info.java")) {
        return ModulePaths.options(source, all, jdk);
      }
    }
    if (classes.isEmpty()) {
      // What another language's compiler may have left there.
      all.add(0, Path.of(project.getBuild().getOutputDirectory()));
    }
    return List.of("-classpath", path(all));
  }

  private List<Path> processors(CompilerSettings settings, List<Coordinates> path)
      throws NotAnalysedException {
    DependencyManagement management = project.getDependencyManagement();
    List<Dependency> managed = management == null ? List.of() : management.getDependencies();
    List<org.eclipse.aether.graph.Dependency> roots = new ArrayList<>();
    for (Coordinates each : path) {
      Dependency dependency = each.toDependency(managed);
      if (dependency.getVersion() == null) {
        throw new NotAnalysedException(
            "annotation processor %s:%s has no version; name one in annotationProcessorPaths or in dependencyManagement"
                .formatted(each.groupId(), each.artifactId()));
      }
      roots.add(RepositoryUtils.toDependency(dependency, session.getArtifactTypeRegistry()));
    }
    return jars.of(
        roots,
        settings.managesProcessors()
            ? managed.stream()
                .map(each -> RepositoryUtils.toDependency(each, session.getArtifactTypeRegistry()))
                .toList()
            : List.of());
  }

  private static String directory(Path scratch, String name) throws NotAnalysedException {
    try {
      return Files.createDirectories(scratch.resolve(name)).toString();
    } catch (IOException e) {
      throw new NotAnalysedException("cannot write below " + scratch + ": " + e, e);
    }
  }

  static String path(Collection<Path> elements) {
    return elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
