package dev.noleak.checker;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of a check, as data: nothing in it has to be read out of the message.
 *
 * @param rule the check's name, {@code CloseKeepsThrowable} say
 * @param className the judged class, {@code package.Outer.Inner}; an anonymous class is {@code
 *     package.Outer.1}
 * @param member the method that is judged, {@code close()} say, or null where a whole class is
 *     meant
 * @param field the field that is meant, by its simple name, or null where none is
 * @param kind who can still read the field, or null for a rule that does not ask
 * @param message what, why, what to do and how to suppress, in sentences
 * @param page the address of the rule's documentation page
 * @param file the source file
 * @param line the line of the report in {@code file}, from 1
 * @param column the column of the report in its line, from 1, a tab counting as one
 * @param fix the edits that mend it, in the order of their positions; empty where none is safe
 * @param noFix why there are none, for a person; empty where there are
 */
public record Finding(
    String rule,
    String className,
    @Nullable String member,
    @Nullable String field,
    @Nullable Kind kind,
    String message,
    String page,
    URI file,
    int line,
    int column,
    List<Edit> fix,
    String noFix) {

  public Finding {
    fix = List.copyOf(fix);
  }

  /** Who can still read a slot of a closed object. */
  public enum Kind {
    /** Nobody: the Throwable is kept for nothing. */
    DEAD("dead"),
    /** Some reader that needs no open object, a plain getter say. */
    READABLE("readable"),
    /** A reader that tells with it why the object is closed: kept on purpose. */
    REASON("reason");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word for this kind in options, reports and documents. */
    public String word() {
      return word;
    }
  }

  /**
   * One replacement in {@link Finding#file}.
   *
   * @param start offset of the first character that goes, in UTF-16 units from 0
   * @param end offset after the last character that goes; {@code start} for a plain insertion
   * @param text what comes in its place
   */
  public record Edit(int start, int end, String text) {}
}
