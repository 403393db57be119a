package dev.noleak.maven.sarif;

import dev.noleak.maven.worker.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code findings.sarif}: there as a whole, or not at all. */
public final class SarifFile {
  private final Path file;

  public SarifFile(Path directory) {
    this.file = directory.resolve("findings.sarif");
  }

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Writes {@code report}. */
  public void write(Object report) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling("findings.sarif.part");
    Json.write(unfinished, report);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
