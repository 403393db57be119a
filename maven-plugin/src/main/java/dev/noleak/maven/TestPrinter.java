package dev.noleak.maven;

import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.Progress;
import dev.noleak.maven.run.Status;
import dev.noleak.maven.run.TestLines;
import dev.noleak.maven.text.Printable;
import org.apache.maven.plugin.logging.Log;

/**
 * Prints each test as it ends.
 *
 * @param fails whether a failed one fails the build
 */
record TestPrinter(Log log, boolean fails) implements Progress {

  @Override
  public void ended(Outcome outcome) {
    for (String line : TestLines.of(outcome)) {
      if (outcome.status() != Status.FAILED) {
        log.info(line);
      } else if (fails) {
        log.error(line);
      } else {
        log.warn(line);
      }
    }
  }

  @Override
  public void note(String text) {
    log.warn(Printable.line(text));
  }
}
