package dev.noleak.maven.project;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** File names with letters that the JVM cannot hand to the system in this locale. */
final class FileNames {
  /** What a JVM makes of a letter that it cannot read. */
  private static final char UNREADABLE = '\uFFFD';

  private FileNames() {}

  static void check(List<Path> files) throws NotAnalysedException {
    check(files, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
  }

  static void check(List<Path> files, Charset locale) throws NotAnalysedException {
    for (Path file : files) {
      String name = file.toString();
      if (name.indexOf(UNREADABLE) >= 0 || !locale.newEncoder().canEncode(name)) {
        throw new NotAnalysedException(
            "the locale (%s) lacks letters of the file name %s; start Maven with LC_ALL=C.UTF-8"
                .formatted(locale, name));
      }
    }
  }
}
