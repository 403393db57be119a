package dev.noleak.maven.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestkitReportsTest {
  private static final String REPORT =
      "{\"version\": 1, \"testClass\": \"FooTest\", \"tests\": [{\"id\": \"a\", \"objects\": [{\"type\": \"Foo\"}]}, {\"id\": \"b\", \"objects\": []}]}";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    // As the testkit does: another file takes the place.
    Path unfinished = Files.writeString(folder.resolve("new.tmp"), text);
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private String complaint(String text) throws IOException {
    TestkitReports reports = TestkitReports.in(folder);
    write("FooTest.json", text);
    return String.valueOf(assertThrows(NotAnalysedException.class, reports::objects).getMessage())
        .replace(folder.toString(), "FOLDER");
  }

  @Test
  void haveTheObjectsOfEachTest() throws Exception {
    TestkitReports reports = TestkitReports.in(folder);
    write("FooTest.json", REPORT);

    TestObjects objects = reports.objects();

    assertEquals(Set.of("a", "b"), objects.byTest().keySet());
    assertEquals("[{\"type\":\"Foo\"}]", String.valueOf(objects.byTest().get("a")));
  }

  @Test
  void leaveOutWhatIsOlder() throws Exception {
    write("FooTest.json", REPORT);
    write("BarTest.json", "of another version");
    TestkitReports reports = TestkitReports.in(folder);
    assertEquals(Set.of(), reports.objects().byTest().keySet());

    write("FooTest.json", REPORT.replace("\"b\"", "\"c\""));
    assertEquals(Set.of("a", "c"), reports.objects().byTest().keySet());
  }

  @Test
  void leaveOutWhatOthersWrite() throws Exception {
    TestkitReports reports = TestkitReports.in(folder);
    write("inventory.json", "{\"version\": 3}");
    write("list.json", "[]");
    write("notes.txt", "{");

    assertEquals(Set.of(), reports.objects().byTest().keySet());
  }

  @Test
  void needNoFolder() throws Exception {
    assertEquals(Set.of(), TestkitReports.in(folder.resolve("none")).objects().byTest().keySet());
  }

  @Test
  void areOfOneVersion() throws Exception {
    assertEquals(
        "FOLDER/FooTest.json was written by testkit format 7, this plugin reads 1; use the same version of noleak-testkit and noleak-maven-plugin",
        complaint("{\"version\": 7, \"testClass\": \"FooTest\"}"));
  }

  @Test
  void areNothingElse() throws Exception {
    String none = "FOLDER/FooTest.json is none that the testkit has written; delete it";
    assertEquals(none, complaint("{"));
    assertEquals(none, complaint("{\"testClass\": 1}"));
    assertEquals(none, complaint("{\"testClass\": 1, \"version\": \"x\"}"));
    assertEquals(none, complaint("{\"testClass\": 1, \"version\": 1}"));
    assertEquals(none, complaint("{\"testClass\": 1, \"version\": 1, \"tests\": [{}]}"));
    assertEquals(none, complaint("{\"testClass\": 1, \"version\": 1, \"tests\": [{\"id\": 1}]}"));
    assertEquals(none, complaint("{\"testClass\": 1, \"version\": 1, \"tests\": {}}"));
  }
}
