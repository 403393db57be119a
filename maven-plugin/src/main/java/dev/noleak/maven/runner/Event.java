package dev.noleak.maven.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * What the tests' JVM tells Maven: a line of ASCII, whatever is in a name.
 *
 * @param kind what happened
 * @param test to which test
 * @param millis how long that took, once it is over
 * @param failure why it failed or was skipped; the text of a note
 */
public record Event(Kind kind, TestName test, long millis, Failure failure) {
  private static final char SEPARATOR = '\t';
  private static final char ESCAPE = '\\';

  /** The kinds of event. */
  public enum Kind {
    /** There are tests to run. */
    FOUND,
    STARTED,
    PASSED,
    FAILED,
    SKIPPED,
    /** The testkit has something to say of a test though it fails nothing. */
    NOTE,
    /** All tests are over. */
    DONE,
    /** JUnit could not run them to the end. */
    BROKEN
  }

  static Event of(Kind kind) {
    return new Event(kind, TestName.NONE, 0, Failure.NONE);
  }

  static Event of(Kind kind, TestName test) {
    return new Event(kind, test, 0, Failure.NONE);
  }

  static Event of(Kind kind, TestName test, String text) {
    return new Event(kind, test, 0, Failure.because(text));
  }

  /** The line, without an end. */
  String line() {
    return String.join(
        String.valueOf(SEPARATOR),
        kind.name(),
        escaped(test.id()),
        String.valueOf(test.isTest()),
        escaped(test.type()),
        escaped(test.method()),
        escaped(test.display()),
        String.valueOf(millis),
        escaped(failure.type()),
        String.valueOf(failure.isAssertion()),
        escaped(failure.message()),
        escaped(failure.trace()));
  }

  /** The event that {@code line} tells of. */
  public static Event of(String line) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split(String.valueOf(SEPARATOR), -1)) {
      fields.add(unescaped(field));
    }
    return new Event(
        Kind.valueOf(fields.get(0)),
        new TestName(
            fields.get(1),
            Boolean.parseBoolean(fields.get(2)),
            fields.get(3),
            fields.get(4),
            fields.get(5)),
        Long.parseLong(fields.get(6)),
        new Failure(
            fields.get(7), Boolean.parseBoolean(fields.get(8)), fields.get(9), fields.get(10)));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ESCAPE) {
        escaped.append(ESCAPE).append(String.format("%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String unescaped(String text) {
    StringBuilder unescaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        unescaped.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        unescaped.append(c);
      }
    }
    return unescaped.toString();
  }
}
