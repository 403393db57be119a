package dev.noleak.maven.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaksTest {
  @TempDir private Path folder;

  private Leaks read(String text) throws NotAnalysedException, IOException {
    return Leaks.read(Files.writeString(folder.resolve("leaks.json"), text));
  }

  private String complaint(String text) {
    return String.valueOf(assertThrows(NotAnalysedException.class, () -> read(text)).getMessage())
        .replace(folder.resolve("leaks.json").toString(), "FILE");
  }

  @Test
  void hasAllThatIsWritten() throws Exception {
    Leaks leaks =
        read(
            """
            {"version": 1, "project": "app", "junit": "6.1.3",
             "totals": {"tests": 4, "passed": 3, "failed": 1, "skipped": 0},
             "tests": [{"id": "[x]", "class": "example.FooTest", "method": "closes", "displayName": "closes()",
               "status": "failed", "millis": 12, "message": "NoLeak: 1",
               "objects": [{"type": "example.Foo", "rule": "collected", "reason": "r", "place": "FooTest.java:3",
                 "outcome": "strong", "leak": true, "why": "w", "detail": "d", "testHoldsIt": true, "advice": "a",
                 "page": "p", "leakId": "7f3a91c2",
                 "trace": {"root": {"kind": "thread", "thread": "main", "frame": null, "type": "java.lang.Thread"},
                   "steps": [{"owner": "A", "holding": "field", "name": "f", "target": "B", "throwable": true, "throwableMessage": "m"}],
                   "storedThrowable": 0, "survivor": "example.Foo", "text": ["line"]}}]}]}
            """);

    Trace trace =
        new Trace(
            new Trace.Root("thread", "main", null, "java.lang.Thread"),
            List.of(new Trace.Step("A", "field", "f", "B", true, "m")),
            0,
            "example.Foo",
            List.of("line"));
    WatchedObject object =
        new WatchedObject(
            "example.Foo",
            "collected",
            "r",
            "FooTest.java:3",
            "strong",
            true,
            "w",
            "d",
            true,
            "a",
            "p",
            "7f3a91c2",
            trace);
    TestResult test =
        new TestResult(
            "[x]",
            "example.FooTest",
            "closes",
            "closes()",
            "failed",
            12,
            "NoLeak: 1",
            List.of(object));
    assertEquals(new Leaks(1, "app", "6.1.3", new Leaks.Totals(4, 3, 1, 0), List.of(test)), leaks);
  }

  @Test
  void standsWhatIsLeftOut() throws Exception {
    assertEquals(
        new Leaks(1, "", "", new Leaks.Totals(0, 0, 0, 0), List.of()),
        read("{\"version\": 1, \"tests\": []}"));
    TestResult test = read("{\"version\": 1, \"tests\": [{\"objects\": [{}]}]}").tests().get(0);
    assertEquals("", test.type());
    assertEquals("", test.objects().get(0).type());
  }

  @Test
  void isOfOneVersion() {
    assertEquals(
        "FILE has format 2, and this plugin reads 1; run the goal test again, with the same version of the plugin",
        complaint("{\"version\": 2, \"tests\": {}}"));
  }

  @Test
  void isNothingElse() {
    for (String text :
        List.of(
            "",
            "null",
            "7",
            "[]",
            "{}",
            "{\"version\": 1}",
            "{\"version\": \"x\", \"tests\": []}",
            "{\"version\": {}, \"tests\": []}",
            "{\"version\": 1, \"tests\": 3}",
            "{\"version\": 1, \"tests\": [null]}",
            "{\"version\": 1, \"tests\": [{\"objects\": [null]}]}",
            "<html>",
            "{\"version\": 1, \"tests\": [")) {
      assertEquals(
          "FILE is none that the goal test has written; delete it and run that goal again",
          complaint(text),
          text);
    }
  }

  @Test
  void mustBeThere() {
    assertThrows(NoSuchFileException.class, () -> Leaks.read(folder.resolve("leaks.json")));
  }
}
