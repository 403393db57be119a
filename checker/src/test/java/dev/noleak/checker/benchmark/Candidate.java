package dev.noleak.checker.benchmark;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One of the processes that run side by side.
 *
 * @param name for the table
 * @param child what runs
 * @param codes the exit codes that it may end with
 * @param everyRounds it runs in one of so many rounds: some take twenty times as long as others
 * @param findings which of the lines that it prints is a finding
 * @param allowed which findings it may have: another check has run where there is another one
 */
record Candidate(
    String name,
    Child child,
    List<Integer> codes,
    int everyRounds,
    Pattern findings,
    Predicate<String> allowed) {

  /** How Error Prone names the check at the head of a finding; javac's own start in lower case. */
  static final Pattern ERROR_PRONE = Pattern.compile("(?:warning|error): \\[([A-Z]\\w+)]");

  /** The findings in what a run printed, or an exception where it did not do what it should. */
  long findings(Child.Run run) {
    if (!codes.contains(run.code())) {
      List<String> output = run.output();
      throw new IllegalStateException(
          "%s ended with %d: %s"
              .formatted(name, run.code(), output.subList(0, Math.min(20, output.size()))));
    }
    List<String> found =
        run.output().stream()
            .flatMap(line -> findings.matcher(line).results())
            .map(match -> match.group(1))
            .toList();
    if (!found.stream().allMatch(allowed)) {
      throw new IllegalStateException(name + " ran other checks than it should: " + found);
    }
    return found.size();
  }
}
