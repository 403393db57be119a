package dev.noleak.maven.format;

import dev.noleak.checker.Finding;

/**
 * Findings as commands that a GitHub workflow reads out of a log, one a line. It shows ten of a
 * kind in each step: for more there is SARIF.
 */
public final class GitHubAnnotations {
  private GitHubAnnotations() {}

  /**
   * The command for {@code finding}.
   *
   * @param path the name of its file in the repository
   * @param fails whether it fails the build
   */
  public static String of(Finding finding, String path, boolean fails) {
    return "::%s file=%s,line=%d,col=%d,title=%s::%s"
        .formatted(
            fails ? "error" : "warning",
            property(path),
            finding.line(),
            finding.column(),
            property("NoLeak: " + finding.rule()),
            text(finding.message() + "\n" + finding.page()));
  }

  private static String text(String value) {
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String value) {
    return text(value).replace(":", "%3A").replace(",", "%2C");
  }
}
