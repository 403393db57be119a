package dev.noleak.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of every goal that runs the checks, once they are known to be right.
 *
 * @param includesTests whether the test sources are checked too
 * @param checkOptions what the checks are told
 * @param jvmArguments what the worker's JVM is told
 */
record CheckOptions(boolean includesTests, List<String> checkOptions, List<String> jvmArguments) {

  static CheckOptions of(
      String includeTests,
      String report,
      @Nullable String closeMethods,
      @Nullable String checks,
      @Nullable String jvmArgs)
      throws MojoExecutionException {
    return new CheckOptions(
        Values.isTrue("noleak.includeTests", includeTests),
        Stream.concat(
                Stream.of(
                    "-XepOpt:NoLeak:Report="
                        + Values.oneOf("noleak.report", report, List.of("dead", "readable", "all")),
                    "-XepOpt:NoLeak:CloseMethods="
                        + Values.methodNames("noleak.closeMethods", closeMethods)),
                CheckNames.options("noleak.checks", checks).stream())
            .toList(),
        jvmArgs == null || jvmArgs.isBlank() ? List.of() : List.of(jvmArgs.strip().split("\\s+")));
  }
}
