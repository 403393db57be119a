package dev.noleak.maven.outcome;

/**
 * What to type to run a goal of ours, in a project whose pom need not know of us.
 *
 * @param coordinates {@code group:artifact:version} of this plugin
 */
public record Goals(String coordinates) {

  /** The command for {@code goal}. */
  public String command(String goal) {
    // What is checked or tested must have been compiled.
    return switch (goal) {
      case "check", "fix", "baseline" -> command("compile", goal);
      case "test" -> command("test-compile", goal);
      default -> "mvn %s:%s".formatted(coordinates, goal);
    };
  }

  /** The command for {@code goal}, with {@code phase} before it. */
  public String command(String phase, String goal) {
    return "mvn %s %s:%s".formatted(phase, coordinates, goal);
  }
}
