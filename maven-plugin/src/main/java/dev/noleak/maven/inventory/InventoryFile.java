package dev.noleak.maven.inventory;

import dev.noleak.maven.worker.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file {@code inventory.json}: there as a whole, or not at all. */
public final class InventoryFile {
  private final Path file;

  public InventoryFile(Path directory) {
    this.file = directory.resolve("inventory.json");
  }

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Writes {@code inventory}. */
  public void write(Inventory inventory) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling("inventory.json.part");
    Json.write(unfinished, inventory);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
