package dev.noleak.maven.sarif;

import com.google.gson.JsonObject;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.sarif.Reported.Change;
import dev.noleak.maven.sarif.Sarif.Fix;
import dev.noleak.maven.sarif.Sarif.PhysicalLocation;
import dev.noleak.maven.sarif.Sarif.Region;
import dev.noleak.maven.sarif.Sarif.Result;
import dev.noleak.maven.sarif.Sarif.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what {@link SarifReport} tells. */
public final class SarifFindings {
  private SarifFindings() {}

  /**
   * The findings in {@code sarif}.
   *
   * @throws RuntimeException if it is not what {@link SarifReport} tells: a part is missing, say
   */
  public static List<Reported> of(JsonObject sarif) {
    List<Reported> findings = new ArrayList<>();
    for (Run run : Json.of(sarif, Sarif.class).runs()) {
      for (Result result : run.results()) {
        findings.add(reported(run, result));
      }
    }
    return findings;
  }

  private static Reported reported(Run run, Result result) {
    Sarif.Location location = result.locations().get(0);
    PhysicalLocation place = location.physicalLocation();
    return new Reported(
        Objects.requireNonNull(result.ruleId()),
        page(run, result.ruleId()),
        result.properties() == null ? null : result.properties().kind(),
        Objects.requireNonNull(result.message().text()),
        Objects.requireNonNull(URI.create(place.artifactLocation().uri()).getPath()),
        place.region().startLine(),
        place.region().startColumn(),
        location.logicalLocations() == null
            ? null
            : location.logicalLocations().get(0).fullyQualifiedName(),
        result.suppressions() == null || result.suppressions().isEmpty()
            ? null
            : Objects.requireNonNull(result.suppressions().get(0).justification()),
        result.fixes() == null ? List.of() : changes(result.fixes().get(0)));
  }

  private static @Nullable String page(Run run, String rule) {
    return run.tool().driver().rules().stream()
        .filter(each -> rule.equals(each.id()))
        .findFirst()
        .map(Sarif.Rule::helpUri)
        .orElse(null);
  }

  private static List<Change> changes(Fix fix) {
    return fix.artifactChanges().get(0).replacements().stream()
        .map(
            each -> {
              Region deleted = each.deletedRegion();
              return new Change(
                  deleted.startLine(),
                  deleted.startColumn(),
                  Objects.requireNonNull(deleted.endLine()),
                  Objects.requireNonNull(deleted.endColumn()),
                  Objects.requireNonNull(each.insertedContent().text()));
            })
        .toList();
  }
}
