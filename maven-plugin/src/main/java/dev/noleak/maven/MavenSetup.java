package dev.noleak.maven;

import com.google.gson.Gson;
import dev.noleak.checker.Finding;
import dev.noleak.maven.jdk.ErrorProneVersion;
import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.launch.TestJvm;
import dev.noleak.maven.launch.WorkerJvm;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.project.ProjectSources;
import dev.noleak.maven.project.Requests;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.project.TestPath;
import dev.noleak.maven.resolve.ClassPaths;
import dev.noleak.maven.resolve.CodeSources;
import dev.noleak.maven.resolve.Jars;
import dev.noleak.maven.worker.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** Everything that a worker needs, out of Maven's hands. */
final class MavenSetup {
  private final Services services;
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final Jdk jdk;

  MavenSetup(Services services, MavenSession session, MavenProject project, MojoExecution execution)
      throws NotAnalysedException {
    this.services = services;
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.jdk = jdk();
  }

  /** What Maven lends us. */
  record Services(
      RepositorySystem repositorySystem,
      ProjectDependenciesResolver dependencies,
      ToolchainManager toolchains) {}

  /** The toolchain's, or else the one that Maven runs on. */
  private Jdk jdk() throws NotAnalysedException {
    Toolchain toolchain = services.toolchains().getToolchainFromBuildContext("jdk", session);
    String java = toolchain == null ? null : toolchain.findTool("java");
    return java == null ? Jdk.running() : Jdk.at(Path.of(java).resolve("../..").normalize());
  }

  /** The worker, with the Error Prone that fits. */
  WorkerJvm worker(List<String> jvmArguments) throws NotAnalysedException {
    Jars plugins =
        new Jars(
            services.repositorySystem(),
            session.getRepositorySession(),
            project.getRemotePluginRepositories());
    DefaultArtifact errorProne =
        new DefaultArtifact(
            "com.google.errorprone", "error_prone_core", "jar", ErrorProneVersion.on(jdk));
    List<Path> classPath = new ArrayList<>();
    for (Class<?> each : List.of(Worker.class, Finding.class, Gson.class)) {
      classPath.add(CodeSources.of(each));
    }
    classPath.addAll(plugins.of(List.of(new Dependency(errorProne, "runtime")), List.of()));
    return new WorkerJvm(jdk, classPath, jvmArguments);
  }

  /** The JVM for the project's tests, with the launcher of their own JUnit. */
  TestJvm tests(TestPath path, List<String> jvmArguments) throws NotAnalysedException {
    return new TestJvm(jdk, path.withLauncher(projectJars()), jvmArguments);
  }

  private Jars projectJars() {
    return new Jars(
        services.repositorySystem(),
        session.getRepositorySession(),
        project.getRemoteProjectRepositories());
  }

  /** The project's compilations. */
  Requests requests(List<String> checkOptions, String remedy) {
    return new Requests(
        project,
        session.getRepositorySession(),
        properties(),
        evaluated(),
        jdk,
        new ClassPaths(services.dependencies(), session.getRepositorySession(), remedy),
        projectJars(),
        checkOptions);
  }

  /** The project's source files, where nothing is compiled. */
  ProjectSources sources() throws NotAnalysedException {
    return ProjectSources.of(project, properties(), evaluated());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.putAll(project.getProperties());
    properties.putAll(session.getUserProperties());
    return properties;
  }

  private UnaryOperator<String> evaluated() {
    PluginParameterExpressionEvaluator evaluator =
        new PluginParameterExpressionEvaluator(session, execution);
    return text -> evaluated(evaluator, text);
  }

  private static String evaluated(PluginParameterExpressionEvaluator evaluator, String text) {
    try {
      Object value = evaluator.evaluate(text);
      return value == null ? "" : value.toString();
    } catch (ExpressionEvaluationException e) {
      return text;
    }
  }

  Roots roots() {
    return Roots.of(project.getBasedir().toPath(), Path.of(session.getExecutionRootDirectory()));
  }

  /** What to type for a goal of ours. */
  Goals goals() {
    return goals(execution);
  }

  static Goals goals(MojoExecution execution) {
    return new Goals(
        "%s:%s:%s"
            .formatted(execution.getGroupId(), execution.getArtifactId(), execution.getVersion()));
  }

  /** Our own version. */
  String version() {
    return execution.getVersion();
  }
}
