package dev.noleak.maven.report;

import dev.noleak.maven.leaks.WatchedObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the testkit says of objects that a test handed over. */
public final class SampleObject {
  private SampleObject() {}

  /** An object that {@code holder} keeps, or nobody. */
  public static WatchedObject object(
      String className, String outcome, boolean leak, @Nullable String holder) {
    return new WatchedObject(
        className,
        "collected",
        leak ? "dropped by its user" : "",
        simple(className) + "Test.java:41",
        outcome,
        leak,
        leak ? "A heap dump shows the strong path that holds it." : "It was collected.",
        "",
        false,
        holder == null
            ? null
            : "Set " + simple(holder) + ".failure to null once the object is done.",
        holder == null ? null : "https://noleak.dev/testkit/docs/StillReachable.md",
        holder == null ? null : String.format("%08x", (holder + className).hashCode()),
        holder == null ? null : SampleTrace.of(holder, className));
  }

  /** An object of {@code className} that was collected, alone. */
  static List<WatchedObject> collected(String className) {
    return List.of(object(className, "collected", false, null));
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
