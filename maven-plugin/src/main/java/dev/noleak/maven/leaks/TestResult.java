package dev.noleak.maven.leaks;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/**
 * How a test ended.
 *
 * @param id the unique id that JUnit gives it
 * @param type its class, by its binary name
 * @param method the name of its method, or empty for what belongs to the class
 * @param displayName as JUnit shows it
 * @param status {@code passed}, {@code failed} or {@code skipped}
 * @param millis how long it took, the verdict included
 * @param message why it failed, or empty
 * @param objects what was watched in it
 */
public record TestResult(
    String id,
    @SerializedName("class") String type,
    String method,
    String displayName,
    String status,
    long millis,
    String message,
    List<WatchedObject> objects) {
  public TestResult {
    id = id == null ? "" : id;
    type = type == null ? "" : type;
    method = method == null ? "" : method;
    displayName = displayName == null ? "" : displayName;
    status = status == null ? "" : status;
    message = message == null ? "" : message;
    objects = objects == null ? List.of() : List.copyOf(objects);
  }
}
