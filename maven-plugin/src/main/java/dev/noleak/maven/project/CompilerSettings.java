package dev.noleak.maven.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What maven-compiler-plugin would tell javac, as far as it changes what compiles.
 *
 * @param options the options that need no path
 * @param encoding the charset of the sources, or null where the platform's counts
 * @param processorPath the coordinates of the annotation processors, or null where javac looks for
 *     them on the class path
 * @param managesProcessors whether dependencyManagement counts for what processors need
 * @param includes Ant patterns of the sources to compile; empty for all
 * @param excludes Ant patterns of the sources to leave out
 * @param generated where the project's own build puts what processors generate, or null for the
 *     usual place
 */
record CompilerSettings(
    List<String> options,
    @Nullable String encoding,
    @Nullable List<Coordinates> processorPath,
    boolean managesProcessors,
    List<String> includes,
    List<String> excludes,
    @Nullable String generated) {
  /** What maven-compiler-plugin falls back to. */
  private static final String DEFAULT_SOURCE = "8";

  private static final Set<String> LEVELS = Set.of("--release", "--source", "-source");

  /** Reads {@code compiler} for a JDK of feature version {@code jdk}. */
  static CompilerSettings of(CompilerConfiguration compiler, boolean forTests, int jdk) {
    List<String> arguments = KeptOptions.of(arguments(compiler));
    List<String> options = new ArrayList<>();
    if (arguments.stream().noneMatch(each -> LEVELS.contains(each.split("=", 2)[0]))) {
      options.addAll(level(compiler, forTests));
    }
    proc(compiler, jdk).ifPresent(options::add);
    List<String> processors = compiler.values("annotationProcessors");
    if (!processors.isEmpty()) {
      options.add("-processor");
      options.add(String.join(",", processors));
    }
    if (Boolean.parseBoolean(compiler.value("enablePreview", "maven.compiler.enablePreview"))) {
      options.add("--enable-preview");
    }
    options.addAll(arguments);
    return new CompilerSettings(
        List.copyOf(options),
        compiler.value("encoding", "project.build.sourceEncoding"),
        compiler.has("annotationProcessorPaths")
            ? compiler.children("annotationProcessorPaths").stream()
                .map(path -> Coordinates.of(path, compiler))
                .toList()
            : null,
        Boolean.parseBoolean(compiler.value("annotationProcessorPathsUseDepMgmt", null)),
        compiler.values(forTests ? "testIncludes" : "includes"),
        compiler.values(forTests ? "testExcludes" : "excludes"),
        compiler.value(
            forTests ? "generatedTestSourcesDirectory" : "generatedSourcesDirectory", null));
  }

  /** Whether annotation processors do not run. */
  boolean isWithoutProcessors() {
    return options.contains("-proc:none");
  }

  private static List<String> level(CompilerConfiguration compiler, boolean forTests) {
    String release = forTests ? compiler.value("testRelease", "maven.compiler.testRelease") : null;
    if (release == null) {
      release = compiler.value("release", "maven.compiler.release");
    }
    if (release != null) {
      return List.of("--release", release);
    }
    String source = forTests ? compiler.value("testSource", "maven.compiler.testSource") : null;
    if (source == null) {
      source = compiler.value("source", "maven.compiler.source");
    }
    // No target: no class file is written, and javac refuses some pairs.
    return List.of("-source", source == null ? DEFAULT_SOURCE : source);
  }

  private static Optional<String> proc(CompilerConfiguration compiler, int jdk) {
    String proc = compiler.value("proc", "maven.compiler.proc");
    if ("none".equals(proc)) {
      return Optional.of("-proc:none");
    }
    // Older ones do not know the word, and do it anyway. "only" is not for us: we need the rest.
    return "full".equals(proc) && jdk >= 21 ? Optional.of("-proc:full") : Optional.empty();
  }

  private static List<String> arguments(CompilerConfiguration compiler) {
    List<String> arguments = new ArrayList<>();
    for (Xpp3Dom each : compiler.children("compilerArguments")) {
      String name = each.getName().startsWith("-") ? each.getName() : "-" + each.getName();
      String value = each.getValue() == null ? null : compiler.evaluated(each.getValue());
      if (value == null || value.isBlank()) {
        arguments.add(name);
      } else if (name.startsWith("-A")) {
        arguments.add(name + "=" + value);
      } else {
        arguments.addAll(List.of(name, value));
      }
    }
    arguments.addAll(compiler.values("compilerArgs"));
    String one = compiler.value("compilerArgument", null);
    if (one != null) {
      arguments.addAll(List.of(one.split("\\s+")));
    }
    return arguments;
  }
}
