package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As much of {@code leaks.json} as a report shows. */
record Leaks(List<Test> tests) {

  Leaks {
    tests = List.copyOf(tests);
  }

  record Test(
      @SerializedName("class") String className,
      String method,
      String displayName,
      String status,
      @Nullable String message,
      List<Watched> objects) {
    Test {
      requireNonNull(className);
      requireNonNull(method);
      requireNonNull(displayName);
      requireNonNull(status);
      objects = List.copyOf(objects);
    }

    boolean isPassed() {
      return status.equals("passed");
    }
  }
}
