package dev.noleak.maven;

import dev.noleak.maven.files.Json;
import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.inventory.Inventories;
import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.inventory.InventoryTable;
import dev.noleak.maven.inventory.Progress;
import dev.noleak.maven.inventory.SourceFile;
import dev.noleak.maven.inventory.Survey;
import dev.noleak.maven.inventory.facts.Unparsed;
import dev.noleak.maven.inventory.skeleton.NotWrittenException;
import dev.noleak.maven.inventory.skeleton.SkeletonFile;
import dev.noleak.maven.inventory.skeleton.UnknownClassException;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.ProjectSources;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.text.Counts;
import dev.noleak.maven.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Lists every class that can be closed, the fields in which it may keep a Throwable, and the
 * {@code @NoLeak} tests that name it; writes {@code target/noleak/inventory.json}. It reads sources
 * alone: they need not compile, and nothing is resolved.
 */
@Mojo(name = "inventory", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the parameters in.
public final class InventoryMojo extends AbstractNoLeakMojo {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  /** Does nothing. {@code true} or {@code false}. */
  @Parameter(property = "noleak.inventory.skip", defaultValue = "false")
  private String inventorySkip;

  /**
   * Whether closeable classes of the test sources are listed too. {@code true} or {@code false}.
   */
  @Parameter(property = "noleak.includeTests", defaultValue = "false")
  private String includeTests;

  /** How many threads read files; 0 for as many as there are processors. */
  @Parameter(property = "noleak.threads", defaultValue = "0")
  private String threads;

  /**
   * The full name of a closeable class, {@code example.Connection} say, for which to write a first
   * {@code @NoLeak} test into the folder of the test sources. No file is ever overwritten.
   */
  @Parameter(property = "noleak.generate")
  private @Nullable String generate;

  private final MavenSetup.Services services;

  @Inject
  InventoryMojo(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {
    this.services = new MavenSetup.Services(repositorySystem, dependencies, toolchains);
  }

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Values.isTrue("noleak.inventory.skip", inventorySkip);
  }

  @Override
  void work() throws NotAnalysedException, IOException, MojoExecutionException {
    boolean withTests = Values.isTrue("noleak.includeTests", includeTests);
    int count = Values.count("noleak.threads", threads);
    OutputFile file = new OutputFile(output().resolve(Inventory.FILE));
    file.delete();
    if (project.getPackaging().equals("pom")) {
      nothing("list", "its packaging is pom");
      return;
    }
    MavenSetup setup = new MavenSetup(services, session, project, execution);
    ProjectSources sources = setup.sources();
    List<SourceFile> files = files(sources);
    if (files.isEmpty()) {
      nothing("list", "no Java sources");
      write(new Survey(0, List.of(), List.of()), setup.roots(), file);
      return;
    }
    int used = Math.min(files.size(), count == 0 ? processors() : count);
    getLog()
        .info(
            "NoLeak: reading "
                + Counts.of(files.size(), "file")
                + " on "
                + Counts.of(used, "thread"));
    Survey survey =
        Survey.of(
            files,
            withTests,
            sources.charset(),
            used,
            new Progress(BETWEEN_LINES, line -> getLog().info(line)));
    Roots roots = setup.roots();
    print(write(survey, roots, file), survey, roots);
    if (generate != null && !generate.isBlank()) {
      generate(generate, survey, sources, setup);
    }
  }

  private Inventory write(Survey survey, Roots roots, OutputFile file) throws IOException {
    Inventory inventory = new Inventories(roots::inRepository).of(survey, project.getArtifactId());
    file.write(Json.text(inventory));
    return inventory;
  }

  private static List<SourceFile> files(ProjectSources sources) {
    return Stream.concat(
            sources.main().stream().map(each -> new SourceFile(each, false)),
            sources.test().stream().map(each -> new SourceFile(each, true)))
        .toList();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private void print(Inventory inventory, Survey survey, Roots roots) {
    for (Unparsed each : survey.unparsed()) {
      getLog()
          .warn(
              Printable.line(
                  "%s:[%d] left out: %s"
                      .formatted(roots.shown(each.file()), each.line(), each.message())));
    }
    InventoryTable.of(inventory).forEach(line -> getLog().info(line));
    getLog()
        .info(
            "NoLeak: %s: %s"
                .formatted(project.getArtifactId(), InventoryTable.sentence(inventory.totals())));
  }

  private void generate(String name, Survey survey, ProjectSources sources, MavenSetup setup)
      throws IOException, MojoExecutionException {
    Roots roots = setup.roots();
    try {
      Path test =
          new SkeletonFile(sources.testRoot(), sources.charset())
              .write(name, survey.closeables(), roots::shown);
      getLog().info("NoLeak: wrote " + roots.shown(test));
      String needs = FirstTest.needs(project, setup.version());
      if (!needs.isEmpty()) {
        getLog().warn("NoLeak: " + needs);
      }
    } catch (UnknownClassException e) {
      throw notWritten(FirstTest.inAnotherModule(name, project, session.getAllProjects()), e);
    } catch (NotWrittenException e) {
      throw notWritten("", e);
    }
  }

  private MojoExecutionException notWritten(String remedy, NotWrittenException e) {
    return new MojoExecutionException(
        "NoLeak: %sno test for noleak.generate in %s: %s"
            .formatted(remedy, project.getArtifactId(), e.getMessage()),
        e);
  }
}
