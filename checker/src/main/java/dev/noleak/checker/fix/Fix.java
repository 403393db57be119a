package dev.noleak.checker.fix;

import dev.noleak.checker.Finding.Edit;
import java.util.List;

/**
 * The edits that mend a finding, or why there are none.
 *
 * @param edits in the order of their positions
 * @param none a reason, for a person; empty where there are edits
 */
public record Fix(List<Edit> edits, String none) {
  public static final Fix INHERITED =
      none("the method is inherited: mend it where it is written, or override it");
  public static final Fix NOT_WRITTEN = none("the method is generated, and not in this file");
  public static final Fix REASON =
      none("it tells why the object is closed: whether that is wanted is for you to say");
  public static final Fix STORED_HERE =
      none("the method itself stores what it keeps: whoever wrote that may want it there");
  public static final Fix NO_CLEAR =
      none(
          "no statement is certain to clear it: it is final, out of reach, or refers to an object"
              + " that may be missing or somebody else's");
  public static final Fix NOT_MOVABLE =
      none("it must be cleared in finally, and the body cannot be put into a try block");
  public static final Fix WITH_ANOTHER =
      none("the fix of another finding of this method mends it too");
  public static final Fix NOT_STATIC =
      none("code that uses the object around the class may need it, or may be elsewhere");
  public static final Fix REDESIGN = none("what to keep instead is for you to say");

  public Fix {
    edits = List.copyOf(edits);
  }

  /** The fix of {@code edits}, or {@code otherwise} where there are none. */
  public static Fix of(List<Edit> edits, Fix otherwise) {
    return edits.isEmpty() ? otherwise : new Fix(edits, "");
  }

  private static Fix none(String reason) {
    return new Fix(List.of(), reason);
  }
}
