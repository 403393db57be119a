package dev.noleak.maven.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.Totals;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LeaksTest {
  private static final String TEST =
      """
      {"id": "[x]", "class": "example.FooTest", "method": "closes", "displayName": "closes()",
       "status": "failed", "millis": 12, "message": "NoLeak: 1",
       "objects": [{"type": "example.Foo", "rule": "collected", "reason": "r", "place": "FooTest.java:3",
         "outcome": "strong", "leak": true, "why": "w", "detail": "d", "testHoldsIt": true, "advice": "a",
         "page": "p", "leakId": "7f3a91c2",
         "trace": {"root": {"kind": "thread", "thread": "main", "frame": null, "type": "java.lang.Thread"},
           "steps": [{"owner": "A", "holding": "field", "name": "f", "target": "B", "throwable": true, "throwableMessage": "m"}],
           "storedThrowable": 0, "survivor": "example.Foo", "text": ["line"]}}]}""";

  private static final String LEAKS =
      """
      {"version": 1, "project": "app", "junit": "6.1.3",
       "totals": {"tests": 4, "passed": 3, "failed": 1, "skipped": 0},
       "tests": [%s]}"""
          .formatted(TEST);

  private static Leaks read(String text) {
    return Leaks.of(JsonParser.parseString(text).getAsJsonObject());
  }

  @Test
  void hasAllThatIsWritten() {
    Leaks leaks = read(LEAKS);

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
            Status.FAILED,
            12,
            "NoLeak: 1",
            List.of(object));
    assertEquals(new Leaks(1, "app", "6.1.3", new Totals(4, 3, 1, 0), List.of(test)), leaks);
  }

  @Test
  void isNothingWithoutOneOfItsParts() {
    for (String part :
        List.of(
            "project",
            "junit",
            "totals",
            "tests",
            "id",
            "class",
            "method",
            "displayName",
            "status",
            "message",
            "objects",
            "type",
            "rule",
            "reason",
            "place",
            "outcome",
            "why",
            "detail",
            "root",
            "kind",
            "steps",
            "owner",
            "holding",
            "name",
            "target",
            "throwableMessage",
            "survivor",
            "text")) {
      String without = LEAKS.replace("\"" + part + "\":", "\"other\":");
      assertNotEquals(LEAKS, without);
      assertThrows(RuntimeException.class, () -> read(without), part);
    }
  }

  @Test
  void leavesOutWhatNotEveryObjectHas() {
    String object =
        """
        {"type": "T", "rule": "collected", "reason": "", "place": "", "outcome": "collected",
         "leak": false, "why": "", "detail": ""}""";
    String test = TEST.replaceAll("(?s)\\[\\{\"type\".*", "[" + object + "]}");

    assertTrue(read(LEAKS.replace(TEST, test)).tests().get(0).objects().get(0).isProof());
  }

  @Test
  void hasNoOtherStatusAndNoStepThatIsNotThere() {
    for (List<String> each :
        List.of(
            List.of("\"failed\", \"millis\"", "\"lost\", \"millis\""),
            List.of("\"storedThrowable\": 0", "\"storedThrowable\": 1"),
            List.of("\"storedThrowable\": 0", "\"storedThrowable\": -2"),
            List.of("\"tests\": [", "\"tests\": [null, "))) {
      assertTrue(LEAKS.contains(each.get(0)), each.get(0));
      String wrong = LEAKS.replace(each.get(0), each.get(1));
      assertThrows(RuntimeException.class, () -> read(wrong), each.get(1));
    }
  }
}
