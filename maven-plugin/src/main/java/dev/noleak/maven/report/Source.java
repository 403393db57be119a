package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.Leaks;
import dev.noleak.maven.sarif.SarifReport;

/** A file that another goal writes and a report is made of. */
public enum Source {
  FINDINGS(SarifReport.FILE, "check", SarifReport.VERSION, "What the checks found in the sources"),
  INVENTORY(
      Inventory.FILE,
      "inventory",
      Inventory.VERSION,
      "Which classes are closed, and what they can keep"),
  LEAKS(Leaks.FILE, "test", Leaks.VERSION, "What the tests proved at run time");

  private final String file;
  private final String goal;
  private final String version;
  private final String content;

  Source(String file, String goal, Object version, String content) {
    this.file = file;
    this.goal = goal;
    this.version = String.valueOf(version);
    this.content = content;
  }

  /** Its name. */
  public String file() {
    return file;
  }

  /** The goal that writes it. */
  public String goal() {
    return goal;
  }

  /** The version of its form that we can read. */
  String version() {
    return version;
  }

  /** What is in it, for a person. */
  public String content() {
    return content;
  }
}
