package dev.noleak.maven.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.files.Json;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.text.SourceTexts;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SarifReportTest {
  private static final List<Rule> RULES =
      List.of(
          new Rule("First", "One.", "note", null), new Rule("Second", "Two.", "warning", "p:q"));
  private static final String TEXT = "class A {\n  int a;\n}\n";

  @TempDir Path root;

  @Test
  void isValidAndDeclaresEveryRuleWhenClean() throws IOException {
    JsonObject run = run(List.of());

    assertEquals(0, run.getAsJsonArray("results").size());
    assertEquals(
        2, run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").size());
  }

  @Test
  void tellsAFinding() throws IOException {
    JsonObject result = result(finding("f", 2, new Edit(12, 15, "long"), new Edit(20, 20, "\n")));

    assertEquals(
        JsonParser.parseString(
            """
            {
              "ruleId": "Second",
              "ruleIndex": 1,
              "level": "warning",
              "message": {"text": "message"},
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {"uri": "with%20space/%C3%84.java", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 3}
                  },
                  "logicalLocations": [{"fullyQualifiedName": "p.A.1.f", "kind": "member"}]
                }
              ],
              "fixes": [
                {
                  "description": {"text": "Let go of it in close()"},
                  "artifactChanges": [
                    {
                      "artifactLocation": {"uri": "with%20space/%C3%84.java", "uriBaseId": "%SRCROOT%"},
                      "replacements": [
                        {
                          "deletedRegion": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 6},
                          "insertedContent": {"text": "long"}
                        },
                        {
                          "deletedRegion": {"startLine": 3, "startColumn": 2, "endLine": 3, "endColumn": 2},
                          "insertedContent": {"text": "\\n"}
                        }
                      ]
                    }
                  ]
                }
              ],
              "properties": {"kind": "reason"}
            }
            """),
        without(result, "partialFingerprints"));
  }

  @Test
  void tellsAFindingWithoutFieldOrFix() throws IOException {
    JsonObject result = result(finding(null, 2));

    assertEquals(false, result.has("fixes"));
    assertEquals(
        false, result.getAsJsonArray("locations").get(0).getAsJsonObject().has("logicalLocations"));
  }

  @Test
  void tellsAFindingOfAClass() throws IOException {
    Finding inMethod = finding(null, 2, new Edit(0, 0, "static "));
    JsonObject result =
        result(
            new Finding(
                inMethod.rule(),
                inMethod.className(),
                null,
                null,
                null,
                inMethod.message(),
                inMethod.page(),
                inMethod.file(),
                inMethod.line(),
                inMethod.column(),
                inMethod.fix(),
                ""));

    assertEquals(false, result.has("properties"));
    assertEquals(
        "Let go of it",
        result
            .getAsJsonArray("fixes")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("description")
            .get("text")
            .getAsString());
  }

  @Test
  void namesFindingsByWhatTheyAreAndNotByTheirLines() throws IOException {
    assertEquals(fingerprint(finding("f", 2), 0), fingerprint(finding("f", 3), 0));
    assertNotEquals(fingerprint(finding("f", 2), 0), fingerprint(finding("g", 2), 0));
  }

  @Test
  void tellsEqualOnesApart() throws IOException {
    JsonArray results = run(List.of(finding("f", 2), finding("f", 3))).getAsJsonArray("results");

    assertNotEquals(
        results.get(0).getAsJsonObject().get("partialFingerprints"),
        results.get(1).getAsJsonObject().get("partialFingerprints"));
  }

  private String fingerprint(Finding finding, int index) throws IOException {
    return run(List.of(finding))
        .getAsJsonArray("results")
        .get(index)
        .getAsJsonObject()
        .get("partialFingerprints")
        .toString();
  }

  private static JsonObject without(JsonObject object, String name) {
    assertNotNull(object.remove(name));
    return object;
  }

  private JsonObject result(Finding finding) throws IOException {
    return run(List.of(finding)).getAsJsonArray("results").get(0).getAsJsonObject();
  }

  /** The run of a report on {@code findings}, once the schema has nothing to say against it. */
  private JsonObject run(List<Finding> findings) throws IOException {
    SarifReport report =
        new SarifReport(
            new Roots(root, root)::inRepository, new SourceTexts(StandardCharsets.UTF_8), RULES);
    String json = Json.text(report.of(findings, List.of(), "1"));
    assertEquals(List.of(), schema().validate(json, InputFormat.JSON));
    return JsonParser.parseString(json)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static Schema schema() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertNotNull(in);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private Finding finding(@Nullable String field, int line, Edit... fix) throws IOException {
    Path file = root.resolve("with space/\u00c4.java");
    Files.createDirectories(root.resolve("with space"));
    Files.writeString(file, TEXT);
    return new Finding(
        "Second",
        "p.A.1",
        "close()",
        field,
        Kind.REASON,
        "message",
        "p:q",
        file.toUri(),
        line,
        3,
        List.of(fix),
        "");
  }
}
