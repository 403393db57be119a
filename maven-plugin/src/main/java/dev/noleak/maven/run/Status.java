package dev.noleak.maven.run;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** How a test ended. */
public enum Status {
  @SerializedName("passed")
  PASSED,
  @SerializedName("failed")
  FAILED,
  @SerializedName("skipped")
  SKIPPED;

  /** As it is written and said. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
