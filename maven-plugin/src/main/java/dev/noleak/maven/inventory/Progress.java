package dev.noleak.maven.inventory;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Says how far long work has come.
 *
 * @param every how much time lies between two lines
 * @param line takes a line
 */
public record Progress(Duration every, Consumer<String> line) {

  void tell(int done, int all) {
    line.accept(String.format(Locale.ROOT, "NoLeak: %,d of %,d files", done, all));
  }
}
