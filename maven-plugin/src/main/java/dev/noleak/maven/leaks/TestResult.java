package dev.noleak.maven.leaks;

import static java.util.Objects.requireNonNull;

import com.google.gson.annotations.SerializedName;
import dev.noleak.maven.run.Status;
import java.util.List;

/**
 * How a test ended.
 *
 * @param id the unique id that JUnit gives it
 * @param type its class, by its binary name
 * @param method the name of its method, or empty for what belongs to the class
 * @param displayName as JUnit shows it
 * @param millis how long it took, the verdict included
 * @param message why it failed, or empty
 * @param objects what was watched in it
 */
public record TestResult(
    String id,
    @SerializedName("class") String type,
    String method,
    String displayName,
    Status status,
    long millis,
    String message,
    List<WatchedObject> objects) {
  public TestResult {
    requireNonNull(id);
    requireNonNull(type);
    requireNonNull(method);
    requireNonNull(displayName);
    requireNonNull(status);
    requireNonNull(message);
    objects = List.copyOf(objects);
  }

  /** Whether anything leaked in it; if that is expected, it passed. */
  public boolean leaks() {
    return objects.stream().anyMatch(WatchedObject::leak);
  }

  /** Whether it passed, and something was judged. */
  public boolean proves() {
    return status == Status.PASSED && objects.stream().anyMatch(WatchedObject::isProof);
  }
}
