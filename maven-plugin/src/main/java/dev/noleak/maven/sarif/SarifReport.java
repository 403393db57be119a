package dev.noleak.maven.sarif;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.maven.outcome.SetAside;
import dev.noleak.maven.sarif.Sarif.ArtifactChange;
import dev.noleak.maven.sarif.Sarif.ArtifactLocation;
import dev.noleak.maven.sarif.Sarif.BaseId;
import dev.noleak.maven.sarif.Sarif.Configuration;
import dev.noleak.maven.sarif.Sarif.Driver;
import dev.noleak.maven.sarif.Sarif.Fix;
import dev.noleak.maven.sarif.Sarif.Location;
import dev.noleak.maven.sarif.Sarif.LogicalLocation;
import dev.noleak.maven.sarif.Sarif.Message;
import dev.noleak.maven.sarif.Sarif.PhysicalLocation;
import dev.noleak.maven.sarif.Sarif.Properties;
import dev.noleak.maven.sarif.Sarif.Region;
import dev.noleak.maven.sarif.Sarif.Replacement;
import dev.noleak.maven.sarif.Sarif.Result;
import dev.noleak.maven.sarif.Sarif.Run;
import dev.noleak.maven.sarif.Sarif.Suppression;
import dev.noleak.maven.sarif.Sarif.Tool;
import dev.noleak.maven.text.SourceText;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells findings in the words of SARIF. */
public final class SarifReport {
  /** The name of the file. */
  public static final String FILE = "findings.sarif";

  /** The standard's. */
  public static final String VERSION = "2.1.0";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";
  private static final Message ROOT_DESCRIPTION = new Message("The top folder of the repository.");

  private final Function<Path, String> path;
  private final SourceTexts texts;
  private final List<Rule> rules;
  private final Fingerprints fingerprints = new Fingerprints();

  /**
   * A report of findings of {@code rules}.
   *
   * @param path the name of a file in the repository
   */
  public SarifReport(Function<Path, String> path, SourceTexts texts, List<Rule> rules) {
    this.path = path;
    this.texts = texts;
    this.rules = List.copyOf(rules);
  }

  /** The report, ready to be written as JSON: what does not count is suppressed, and says why. */
  public Object of(List<Finding> findings, List<SetAside> setAside, String version)
      throws IOException {
    List<Result> results = new ArrayList<>();
    for (Finding finding : findings) {
      results.add(result(finding, null));
    }
    for (SetAside each : setAside) {
      results.add(result(each.finding(), List.of(new Suppression("external", each.why()))));
    }
    Driver driver =
        new Driver("NoLeak", version, rules.stream().map(SarifReport::declared).toList());
    Run run =
        new Run(
            new Tool(driver),
            "utf16CodeUnits",
            Map.of(ROOT, new BaseId(ROOT_DESCRIPTION)),
            results);
    return new Sarif(SCHEMA, VERSION, List.of(run));
  }

  private static Sarif.Rule declared(Rule rule) {
    return new Sarif.Rule(
        rule.name(), new Message(rule.summary()), rule.page(), new Configuration(rule.level()));
  }

  private Result result(Finding finding, @Nullable List<Suppression> suppressions)
      throws IOException {
    int index = rules.stream().map(Rule::name).toList().indexOf(finding.rule());
    ArtifactLocation file = new ArtifactLocation(uri(Path.of(finding.file())), ROOT);
    Region region = new Region(finding.line(), finding.column(), null, null);
    Location location = new Location(new PhysicalLocation(file, region), logical(finding));
    return new Result(
        finding.rule(),
        index,
        rules.get(index).level(),
        new Message(finding.message()),
        List.of(location),
        Map.of("noleak/v1", fingerprints.of(finding, file.uri())),
        suppressions,
        finding.fix().isEmpty() ? null : List.of(fix(finding, file)),
        finding.kind() == null ? null : new Properties(finding.kind().word()));
  }

  private static @Nullable List<LogicalLocation> logical(Finding finding) {
    return finding.field() == null
        ? null
        : List.of(new LogicalLocation(finding.className() + "." + finding.field(), "member"));
  }

  private Fix fix(Finding finding, ArtifactLocation file) throws IOException {
    SourceText text = texts.of(Path.of(finding.file()));
    List<Replacement> replacements = new ArrayList<>();
    for (Edit edit : finding.fix()) {
      Region deleted =
          new Region(
              text.line(edit.start()),
              text.column(edit.start()),
              text.line(edit.end()),
              text.column(edit.end()));
      replacements.add(new Replacement(deleted, new Message(edit.text())));
    }
    return new Fix(
        new Message(
            finding.member() == null ? "Let go of it" : "Let go of it in " + finding.member()),
        List.of(new ArtifactChange(file, replacements)));
  }

  private String uri(Path file) {
    try {
      // Without the first slash, a colon in the first name would end that of a scheme.
      return new URI(null, null, "/" + path.apply(file), null)
          .toASCIIString()
          .substring(1)
          .replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
