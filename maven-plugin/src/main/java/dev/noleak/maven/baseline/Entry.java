package dev.noleak.maven.baseline;

import dev.noleak.checker.Finding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a line of a baseline. It has no line number in it: it stays the same as the file
 * around it changes.
 *
 * @param rule the check
 * @param className the judged class
 * @param member the method, or {@code -} where there is none
 * @param field the field, or {@code -} where there is none
 */
record Entry(String rule, String className, String member, String field)
    implements Comparable<Entry> {
  private static final String NONE = "-";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int WORDS = 4;

  static Entry of(Finding finding) {
    return new Entry(
        finding.rule(), finding.className(), or(finding.member()), or(finding.field()));
  }

  private static String or(@Nullable String name) {
    return name == null ? NONE : name;
  }

  /** The entry that {@code line} tells, or null where it is none. */
  static @Nullable Entry parse(String line) {
    String[] words = SPACE.split(line.strip(), -1);
    return words.length == WORDS ? new Entry(words[0], words[1], words[2], words[3]) : null;
  }

  String line() {
    return String.join(" ", rule, className, member, field);
  }

  /** As people read it. */
  String told() {
    String what = className + (field.equals(NONE) ? "" : "." + field);
    return rule + " of " + what + (member.equals(NONE) ? "" : " in " + member);
  }

  @Override
  public int compareTo(Entry other) {
    return line().compareTo(other.line());
  }
}
