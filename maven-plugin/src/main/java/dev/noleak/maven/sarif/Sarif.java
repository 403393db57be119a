package dev.noleak.maven.sarif;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of SARIF 2.1.0 as we say; the names are the standard's. */
record Sarif(@SerializedName("$schema") String schema, String version, List<Run> runs) {
  record Run(
      Tool tool, String columnKind, Map<String, BaseId> originalUriBaseIds, List<Result> results) {}

  record BaseId(Message description) {}

  record Tool(Driver driver) {}

  record Driver(String name, String version, List<Rule> rules) {}

  record Rule(
      String id,
      Message shortDescription,
      @Nullable String helpUri,
      Configuration defaultConfiguration) {}

  record Configuration(String level) {}

  record Message(String text) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      @Nullable List<Suppression> suppressions,
      @Nullable List<Fix> fixes,
      @Nullable Properties properties) {}

  record Suppression(String kind, String justification) {}

  record Properties(String kind) {}

  record Location(
      PhysicalLocation physicalLocation, @Nullable List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri, String uriBaseId) {}

  record Region(
      int startLine, int startColumn, @Nullable Integer endLine, @Nullable Integer endColumn) {}

  record LogicalLocation(String fullyQualifiedName, String kind) {}

  record Fix(Message description, List<ArtifactChange> artifactChanges) {}

  record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

  record Replacement(Region deletedRegion, Message insertedContent) {}
}
