package dev.noleak.maven;

import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of {@code test}, once they are known to be right.
 *
 * @param fails whether a failed test fails the build
 * @param jvmArguments what the tests' JVM is told
 * @param limit how long it may run; zero is for ever
 * @param filter which tests are asked for, or empty for all
 */
record TestParameters(boolean fails, List<String> jvmArguments, Duration limit, String filter) {

  static TestParameters of(
      String failOnViolation, @Nullable String jvmArgs, String timeout, @Nullable String filter)
      throws MojoExecutionException {
    return new TestParameters(
        Values.isTrue("noleak.failOnViolation", failOnViolation),
        jvmArgs == null || jvmArgs.isBlank() ? List.of() : List.of(jvmArgs.strip().split("\\s+")),
        Duration.ofSeconds(Values.count("noleak.test.timeout", timeout)),
        Values.testPatterns("noleak.test.filter", filter));
  }
}
