package dev.noleak.maven.report.page;

import dev.noleak.maven.report.ClassReport;
import dev.noleak.maven.report.Leak;
import dev.noleak.maven.report.TestRun;
import dev.noleak.maven.report.Tone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A class as it is shown.
 *
 * @param id its anchor in the page
 * @param open whether its details show at once
 * @param of what is known of it
 * @param findings those that count
 * @param known those that do not
 * @param leaks that are its fault, but for those shown elsewhere
 * @param moreLeaks the ids of more of them
 * @param sameLeaks where a class is shown that is at fault too, and has the leak
 * @param heldBy where the classes that hold its instances are shown
 */
public record Row(
    String id,
    boolean open,
    ClassReport of,
    List<FindingView> findings,
    List<FindingView> known,
    List<LeakView> leaks,
    List<String> moreLeaks,
    List<Anchor> sameLeaks,
    List<Anchor> heldBy) {
  private static final int MOST_TESTS = 8;
  private static final int MOST_LEAKS = 10;

  static Row of(
      String id,
      boolean open,
      ClassReport of,
      List<FindingView> findings,
      List<FindingView> known,
      Drawn drawn,
      List<Anchor> heldBy) {
    Anchor here = new Anchor(of.name(), id);
    List<Leak> own = new ArrayList<>();
    Set<Anchor> elsewhere = new LinkedHashSet<>();
    for (Leak leak : of.leaks()) {
      Anchor first = drawn.elsewhere(leak, here);
      if (first == null) {
        own.add(leak);
      } else {
        elsewhere.add(first);
      }
    }
    return new Row(
        id,
        open,
        of,
        findings,
        known,
        own.stream().limit(MOST_LEAKS).map(LeakView::of).toList(),
        own.stream().skip(MOST_LEAKS).map(Row::shortId).toList(),
        List.copyOf(elsewhere),
        heldBy);
  }

  /** The package with its dot, or what a file's name begins with. */
  public String prefix() {
    return of.name().substring(0, nameStart());
  }

  /** The name without its package. */
  public String name() {
    return of.name().substring(nameStart());
  }

  private int nameStart() {
    if (of.name().contains("/")) {
      return of.name().lastIndexOf('/') + 1;
    }
    int start = 0;
    // Outer.Inner belongs together; packages begin with a small letter.
    while (of.name().indexOf('.', start) > 0 && !Character.isUpperCase(of.name().charAt(start))) {
      start = of.name().indexOf('.', start) + 1;
    }
    return start;
  }

  /** The status as a class of the style sheet. */
  public String tone() {
    return of.status().tone().name().toLowerCase(Locale.ROOT);
  }

  /** A sign for the status, for those who do not see colours. */
  public String sign() {
    return sign(of.status().tone());
  }

  static String sign(Tone tone) {
    return switch (tone) {
      case BAD -> "●";
      case DOUBTFUL -> "◐";
      case OPEN -> "○";
      case GOOD -> "✓";
    };
  }

  /** The tests to show: what needs somebody first. */
  public List<TestRun> tests() {
    return of.tests().stream().limit(MOST_TESTS).toList();
  }

  /** How many tests are not shown. */
  public int moreTests() {
    return of.tests().size() - tests().size();
  }

  private static String shortId(Leak leak) {
    return leak.object().leakId() == null ? leak.object().type() : leak.object().leakId();
  }
}
