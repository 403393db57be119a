package dev.noleak.maven.report.page;

import dev.noleak.maven.report.ModuleFiles;
import dev.noleak.maven.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The source files of a module that findings are in, as far as they are there. */
final class Sources {
  private final ModuleFiles files;
  private final Map<String, Optional<SourceText>> read = new HashMap<>();

  Sources(ModuleFiles files) {
    this.files = files;
  }

  /** The text of {@code file}, which is relative to the top folder of the repository. */
  Optional<SourceText> text(String file) {
    return read.computeIfAbsent(file, this::read);
  }

  /** Whether {@code file} was written after {@code then}, so that lines may have moved. */
  boolean hasChangedSince(String file, Instant then) {
    try {
      Optional<Path> path = path(file);
      return path.isPresent() && Files.getLastModifiedTime(path.get()).toInstant().isAfter(then);
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<SourceText> read(String file) {
    try {
      Optional<Path> path = path(file);
      return path.isPresent()
          ? Optional.of(SourceText.read(path.get(), files.encoding()))
          : Optional.empty();
    } catch (IOException e) {
      // The page says that it is not there.
      return Optional.empty();
    }
  }

  /** Nothing outside the repository: the page may be shown to people who must not see that. */
  private Optional<Path> path(String file) {
    try {
      Path path = files.roots().repository().resolve(file).normalize();
      return path.startsWith(files.roots().repository()) && Files.isRegularFile(path)
          ? Optional.of(path)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
