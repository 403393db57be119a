package dev.noleak.maven.report;

/** A file that another goal writes and a report is made of. */
public enum Source {
  FINDINGS("findings.sarif", "check", "2.1.0", "What the checks found in the sources"),
  INVENTORY("inventory.json", "inventory", "1", "Which classes are closed, and what they can keep"),
  LEAKS("leaks.json", "test", "1", "What the tests proved at run time");

  private final String file;
  private final String goal;
  private final String version;
  private final String content;

  Source(String file, String goal, String version, String content) {
    this.file = file;
    this.goal = goal;
    this.version = version;
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
