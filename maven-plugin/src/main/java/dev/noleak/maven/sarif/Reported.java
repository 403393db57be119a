package dev.noleak.maven.sarif;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as {@code findings.sarif} tells it.
 *
 * @param rule the check's name
 * @param page the address of the check's page, or null where it has none
 * @param kind who can still read the field, or null for a rule that does not ask
 * @param message what, why, what to do and how to suppress
 * @param file relative to the top folder of the repository, with slashes
 * @param line the line in {@code file}, from 1
 * @param column the column in its line, from 1
 * @param field {@code package.Outer.Inner.field}, or null where no field is meant
 * @param setAside why it does not count, or null if it does: {@code in the baseline}, say
 * @param fix what mends it; empty where nothing is safe
 */
public record Reported(
    String rule,
    @Nullable String page,
    @Nullable String kind,
    String message,
    String file,
    int line,
    int column,
    @Nullable String field,
    @Nullable String setAside,
    List<Change> fix) {

  public Reported {
    fix = List.copyOf(fix);
  }

  /** A text that comes in the place of another; lines and columns from 1, the end is not part. */
  public record Change(int startLine, int startColumn, int endLine, int endColumn, String text) {}
}
