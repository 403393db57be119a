package dev.noleak.maven.baseline;

import dev.noleak.checker.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The known findings of one module. A finding that is there twice is known twice only if the file
 * has it twice.
 */
public final class Baseline {
  private final List<Entry> known;

  Baseline(Collection<Entry> known) {
    this.known = List.copyOf(known);
  }

  /** One that knows {@code findings} and nothing else. */
  public static Baseline of(List<Finding> findings) {
    return new Baseline(findings.stream().map(Entry::of).toList());
  }

  /**
   * What {@code findings} are beside what is known.
   *
   * @param fresh those that are not known
   * @param old those that are
   * @param gone what is known and not there any more, as people read it
   */
  public record Comparison(List<Finding> fresh, List<Finding> old, List<String> gone) {
    public Comparison {
      fresh = List.copyOf(fresh);
      old = List.copyOf(old);
      gone = List.copyOf(gone);
    }
  }

  /** Compares the findings of the module. */
  public Comparison compare(List<Finding> findings) {
    List<Entry> unmatched = new ArrayList<>(known);
    List<Finding> fresh = new ArrayList<>();
    List<Finding> old = new ArrayList<>();
    for (Finding finding : findings) {
      (unmatched.remove(Entry.of(finding)) ? old : fresh).add(finding);
    }
    return new Comparison(fresh, old, unmatched.stream().map(Entry::told).toList());
  }

  List<Entry> entries() {
    return known;
  }
}
