package dev.noleak.maven.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatchTest {
  private final Patch patch = new Patch();

  @Test
  void insertsAndReplacesByPosition() {
    patch.add(List.of(new Edit(4, 6, "45"), new Edit(8, 8, "<8>")));
    patch.add(List.of(new Edit(0, 0, "<0>")));

    assertEquals("<0>012345" + "67<8>89", patch.apply("0123xx6789"));
  }

  @Test
  void insertsInTurnAtOnePlace() {
    patch.add(List.of(new Edit(1, 1, "b")));
    patch.add(List.of(new Edit(1, 1, "c")));
    patch.add(List.of(new Edit(1, 2, "d")));

    assertEquals("abcde", patch.apply("a-e"));
  }

  @Test
  void leavesOutWholeFixThatChangesWhatAnotherChanges() {
    assertTrue(patch.add(List.of(new Edit(1, 3, "b"))));
    assertFalse(patch.add(List.of(new Edit(0, 0, "never"), new Edit(2, 4, "c"))));

    assertEquals("ab3", patch.apply("0123".replace('0', 'a')));
  }

  @Test
  void leavesOutInsertionIntoWhatGoes() {
    patch.add(List.of(new Edit(1, 3, "")));

    assertFalse(patch.add(List.of(new Edit(2, 2, "x"))));
  }

  @Test
  void importsOnce() {
    Edit added = new Edit(0, 0, "import java.util.Arrays;\n");
    patch.add(List.of(added, new Edit(3, 3, "x")));
    patch.add(List.of(added, new Edit(4, 4, "y")));

    assertEquals("import java.util.Arrays;\n012x3y", patch.apply("0123"));
  }

  @Test
  void indentsTwiceWhereTwoFixesMoveOneLine() {
    patch.add(List.of(new Edit(0, 0, "  ")));
    patch.add(List.of(new Edit(0, 0, "  ")));

    assertEquals("    line", patch.apply("line"));
  }
}
