package dev.noleak.testkit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void nestsMapsAndLists() {
    assertEquals(
        """
        {
          "a": [
            1,
            true,
            {}
          ]
        }
        """,
        Json.text(Map.of("a", List.of(1, true, Map.of()))));
  }

  @Test
  void escapesWhatJsonOrUtf8CannotHave() {
    assertEquals(
        "\"\\\"\\\\\\u000a\\u0000\\ud83d\\udc1e\\udc1e\\u2028\u00e4\"\n",
        Json.text("\"\\\n\0\ud83d\udc1e\udc1e\u2028\u00e4"));
  }
}
