package dev.noleak.testkit.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/** The file {@code CLASS.json} in the folder of the reports. */
public final class ReportFile {
  /** File systems allow 255 bytes; the rest is for the extension and what makes it unique. */
  private static final int LONGEST_NAME = 200;

  private ReportFile() {}

  /** Writes the rulings of {@code testClass}, all or nothing: a reader never sees half a file. */
  public static void write(Path folder, String testClass, Collection<Ruling> rulings)
      throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "noleak", ".tmp");
    try {
      Files.writeString(unfinished, ReportJson.of(testClass, rulings), UTF_8);
      Files.move(
          unfinished,
          folder.resolve(name(testClass) + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** A name that any file system takes, and a different one for each class. */
  private static String name(String testClass) {
    String safe = testClass.replaceAll("[^A-Za-z0-9._$-]", "_");
    if (safe.equals(testClass) && safe.length() <= LONGEST_NAME) {
      return safe;
    }
    String start = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    return start + "-" + Integer.toHexString(testClass.hashCode());
  }
}
