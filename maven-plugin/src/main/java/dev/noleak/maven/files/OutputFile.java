package dev.noleak.maven.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that a goal writes: there as a whole, or not at all.
 *
 * @param path where it is
 */
public record OutputFile(Path path) {

  /** Fills a file. */
  public interface Filling {
    void fill(Path unfinished) throws IOException;
  }

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Writes {@code text}. */
  public void write(String text) throws IOException {
    write(unfinished -> Files.writeString(unfinished, text));
  }

  /** Writes what {@code filling} does. */
  public void write(Filling filling) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path unfinished = path.resolveSibling(path.getFileName() + ".part");
    try {
      filling.fill(unfinished);
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // On a full disk, say; the system does not tell of which file.
      throw new IOException("%s cannot be written: %s".formatted(path, reason(e)), e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Where only the kind of the exception tells why, its message is the name of a file. */
  private static @Nullable String reason(IOException e) {
    boolean isName = e instanceof FileSystemException failure && failure.getReason() == null;
    return isName ? e.toString() : e.getMessage();
  }
}
