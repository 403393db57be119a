package dev.noleak.maven.outcome;

import static java.util.Comparator.naturalOrder;

import dev.noleak.checker.Finding;
import dev.noleak.maven.worker.Problem;
import dev.noleak.maven.worker.Response;
import dev.noleak.maven.worker.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What compilations that went well have to say; one that did not has no verdict.
 *
 * @param rules the checks that ran
 * @param findings what they found in files that a person wrote, by kind
 * @param inGenerated how many more they found in what annotation processors generate
 */
public record Verdict(List<Rule> rules, List<Finding> findings, int inGenerated) {

  public Verdict {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /**
   * Reads what the worker says.
   *
   * @param scratch where processors wrote in this run
   * @param shown how a file is shown to a person
   * @param remedy what helps where a name is not found
   * @throws NotAnalysedException if a compilation failed, with the first name not found or else the
   *     first error
   */
  public static Verdict of(
      List<Response> responses, Path scratch, Function<Path, String> shown, String remedy)
      throws NotAnalysedException {
    Set<Rule> rules = new LinkedHashSet<>();
    List<Finding> written = new ArrayList<>();
    int inGenerated = 0;
    for (Response response : responses) {
      if (!response.problems().isEmpty()) {
        throw new NotAnalysedException(reason(response.problems(), shown, remedy));
      }
      rules.addAll(response.rules());
      for (Finding finding : response.findings()) {
        if (Path.of(finding.file()).startsWith(scratch)) {
          inGenerated++;
        } else {
          written.add(finding);
        }
      }
    }
    // What nobody can read any more comes first: nothing speaks for keeping it.
    written.sort(Comparator.comparing(Finding::kind, Comparator.nullsLast(naturalOrder())));
    return new Verdict(List.copyOf(rules), written, inGenerated);
  }

  private static String reason(
      List<Problem> problems, Function<Path, String> shown, String remedy) {
    Problem first =
        problems.stream().filter(Problem::unresolved).findFirst().orElse(problems.get(0));
    String place =
        first.file() == null
            ? ""
            : "%s:[%d,%d] "
                .formatted(shown.apply(Path.of(first.file())), first.line(), first.column());
    String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    boolean plain = first.file() != null && !first.unresolved();
    String help = plain ? "run 'mvn test-compile' to see all of it" : remedy;
    return "it does not compile: %s%s%s; %s".formatted(place, first.message(), more, help);
  }
}
