package dev.noleak.maven.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.noleak.checker.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

  @Test
  void annotatesForGitHub() {
    assertEquals(
        "::error file=a,line=3,col=5,title=NoLeak%3A Rule::What.%0APage",
        GitHubAnnotations.of(finding("What.", 3), "a", true));
    assertEquals(
        "::warning file=a,line=3,col=5,title=NoLeak%3A Rule::What.%0APage",
        GitHubAnnotations.of(finding("What.", 3), "a", false));
  }

  @Test
  void letsNothingIntoACommand() {
    assertEquals(
        "::error file=a%2Cline=9%3A%3A%0A%0D%25,line=3,col=5,title=NoLeak%3A Rule::100%25%0A::x%0APage",
        GitHubAnnotations.of(finding("100%\n::x", 3), "a,line=9::\n\r%", true));
  }

  @Test
  void writesIssuesForGitLab(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/codeclimate.json");

    CodeClimate.write(
        file,
        List.of(finding("What.", 3), finding("What.", 9)),
        path -> "in/" + path.getFileName());

    JsonArray issues = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
    JsonObject first = issues.get(0).getAsJsonObject();
    assertEquals(
        Set.of("description", "check_name", "fingerprint", "severity", "location"), first.keySet());
    assertEquals("What.", first.get("description").getAsString());
    assertEquals("Rule", first.get("check_name").getAsString());
    assertEquals("major", first.get("severity").getAsString());
    assertEquals(
        JsonParser.parseString("{\"path\": \"in/A.java\", \"lines\": {\"begin\": 3}}"),
        first.get("location"));
    assertNotEquals(first.get("fingerprint"), issues.get(1).getAsJsonObject().get("fingerprint"));
  }

  @Test
  void writesAnEmptyListWhereAllIsClean(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("codeclimate.json");

    CodeClimate.write(file, List.of(), Path::toString);

    assertEquals("[]\n", Files.readString(file));
  }

  private static Finding finding(String message, int line) {
    return new Finding(
        "Rule",
        "A",
        "close()",
        "f",
        null,
        message,
        "Page",
        URI.create("file:///A.java"),
        line,
        5,
        List.of(),
        "");
  }
}
