package dev.noleak.maven.report;

/**
 * What to type to run a goal of ours, in a project whose pom need not know of us.
 *
 * @param coordinates {@code group:artifact:version} of this plugin
 */
public record Goals(String coordinates) {

  /** The command for {@code goal}. */
  public String command(String goal) {
    // What is checked or tested must have been compiled.
    String before =
        switch (goal) {
          case "check" -> "compile ";
          case "test" -> "test-compile ";
          default -> "";
        };
    return "mvn %s%s:%s".formatted(before, coordinates, goal);
  }
}
