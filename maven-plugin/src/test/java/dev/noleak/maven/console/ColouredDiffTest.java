package dev.noleak.maven.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ColouredDiffTest {

  @AfterEach
  void plain() {
    MessageUtils.setColorEnabled(false);
  }

  @Test
  void isAUnifiedDiff() {
    MessageUtils.setColorEnabled(false);

    assertEquals(
        List.of("--- a/A.java", "+++ b/A.java", "@@ -1,3 +1,3 @@", " a", "-b", "+c", " d"),
        ColouredDiff.of("A.java", "a\r\nb\r\nd\r\n", "a\r\nc\r\nd\r\n"));
  }

  @Test
  void takesNoLineForAHeaderAndHidesNothing() {
    MessageUtils.setColorEnabled(true);

    List<String> diff = ColouredDiff.of("A.java", "-- a\n\u202e\n", "\u202e\n");

    assertEquals(MessageUtils.buffer().failure("--- a").build(), diff.get(3));
    assertEquals(" \\u202E", diff.get(4));
  }
}
