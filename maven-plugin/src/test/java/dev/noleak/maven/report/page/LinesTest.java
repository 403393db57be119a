package dev.noleak.maven.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.sarif.Reported.Change;
import dev.noleak.maven.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {
  private static final SourceText TEXT =
      SourceText.of(
          """
          class A {
            E failure;

            void a() {}

            void close() {
              end();
            }

            void b() {}
          }
          """);

  @Test
  void showsAFindingAndTheFieldItIsAbout() {
    assertEquals(
        """
           2     E failure;
               ⋯
           5  \s
           6 >   void close() {
           7       end();
           8     }
           9  \s
          10     void b() {}
          11   }
        """,
        shown(Excerpt.of(TEXT, 6, 2)));
  }

  @Test
  void showsNoGapWhereThereIsNone() {
    assertEquals(
        List.of(2, 3, 4), Excerpt.of(TEXT, 4, 2).stream().map(Line::number).limit(3).toList());
  }

  @Test
  void endsBeforeBlankLines() {
    assertEquals(11, Excerpt.of(TEXT, 10, 0).stream().mapToInt(Line::number).max().orElseThrow());
  }

  @Test
  void showsNothingOfALineThatIsNotThere() {
    assertEquals(List.of(), Excerpt.of(TEXT, 13, 0));
    assertEquals(List.of(), Excerpt.of(TEXT, 0, 0));
  }

  @Test
  void cutsLongLines() {
    String text = Excerpt.of(SourceText.of("x".repeat(1000)), 1, 0).get(0).text();

    assertEquals(160, text.length());
    assertEquals("x…", text.substring(158));
  }

  @Test
  void showsALineThatComes() {
    assertEquals(
        """
           6     void close() {
           7 +     failure = null;
           8       end();
        """,
        shown(SuggestedDiff.of(TEXT, List.of(new Change(7, 1, 7, 1, "    failure = null;\n")))));
  }

  @Test
  void showsALineThatChanges() {
    assertEquals(
        """
           6     void close() {
           7 -     end();
           7 +     stop();
           8     }
        """,
        shown(SuggestedDiff.of(TEXT, List.of(new Change(7, 5, 7, 8, "stop")))));
  }

  @Test
  void showsNoLineThatOnlyMovesAside() {
    assertEquals(
        """
           6     void close() {
           7 +     try {
           8         end();
           9 +     } finally {
          10 +       failure = null;
          11 +     }
          12     }
        """,
        shown(
            SuggestedDiff.of(
                TEXT,
                List.of(
                    new Change(7, 1, 7, 1, "    try {\n  "),
                    new Change(8, 1, 8, 1, "    } finally {\n      failure = null;\n    }\n")))));
  }

  @Test
  void leavesOutWhatIsBetween() {
    assertEquals(
        """
           1 - class A {
           1 + final class A {
           2     E failure;
               ⋯
           6     void close() {
           7 +     failure = null;
           8       end();
        """,
        shown(
            SuggestedDiff.of(
                TEXT,
                List.of(
                    new Change(1, 1, 1, 1, "final "),
                    new Change(7, 1, 7, 1, "    failure = null;\n")))));
  }

  @Test
  void showsTwoChangesOfOneLineAtOnce() {
    assertEquals(
        """
           6     void close() {
           7 -     end();
           7 +     stop(1);
           8     }
        """,
        shown(
            SuggestedDiff.of(
                TEXT, List.of(new Change(7, 5, 7, 8, "stop"), new Change(7, 9, 7, 9, "1")))));
  }

  @Test
  void showsALineThatGoesBesideOneThatComes() {
    assertEquals(
        """
           6     void close() {
           7 -     end();
           7 +     start();
           8 +     // Done.
           9     }
        """,
        shown(
            SuggestedDiff.of(
                TEXT,
                List.of(
                    new Change(7, 5, 7, 8, "start"), new Change(8, 1, 8, 1, "    // Done.\n")))));
  }

  @Test
  void showsALineThatGoes() {
    assertEquals(
        """
           6     void close() {
           7 -     end();
           7     }
        """,
        shown(SuggestedDiff.of(TEXT, List.of(new Change(7, 1, 8, 1, "")))));
  }

  @Test
  void showsNothingOfALineThatOnlyMovesAside() {
    assertEquals(List.of(), SuggestedDiff.of(TEXT, List.of(new Change(7, 1, 7, 1, "  "))));
  }

  @Test
  void showsNoChangeOfAFileThatIsShorterNow() {
    assertEquals(List.of(), SuggestedDiff.of(TEXT, List.of(new Change(20, 1, 20, 1, "x"))));
    assertEquals(List.of(), SuggestedDiff.of(TEXT, List.of(new Change(11, 9, 11, 9, "x"))));
    assertEquals(List.of(), SuggestedDiff.of(TEXT, List.of(new Change(2, 3, 2, 1, "x"))));
    assertEquals(List.of(), SuggestedDiff.of(TEXT, List.of(new Change(0, 1, 1, 1, "x"))));
  }

  private static String shown(List<Line> lines) {
    StringBuilder shown = new StringBuilder();
    for (Line line : lines) {
      shown
          .append(line.label())
          .append(' ')
          .append(line.kind().sign())
          .append(' ')
          .append(line.text())
          .append('\n');
    }
    return shown.toString();
  }
}
