package dev.noleak.checker.inputs;

import java.nio.file.Path;

/** One line of the table that the proof prints. */
record Count(
    Path folder,
    int files,
    int compiling,
    int groups,
    int methods,
    int givenUp,
    int findings,
    int blamed,
    int differences,
    long slowestMillis,
    Path slowest) {
  static final String HEADER =
      "| folder | files | compile alone | with errors | groups of these | methods | given up | findings | fail without us"
          + " | differences | slowest |\n|---|---|---|---|---|---|---|---|---|---|---|";

  @Override
  public String toString() {
    return "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d ms, %s |"
        .formatted(
            folder.getFileName(),
            files,
            compiling,
            files - compiling,
            groups,
            methods,
            givenUp,
            findings,
            blamed,
            differences,
            slowestMillis,
            slowest);
  }
}
