package dev.noleak.maven.project;

import dev.noleak.maven.text.Printable;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What file names are relative to.
 *
 * @param repository the top folder of the repository, for other tools
 * @param start the folder that Maven was started in, for the person who did
 */
public record Roots(Path repository, Path start) {

  /** The roots for a module at {@code module}. */
  public static Roots of(Path module, Path start) {
    Path fallback = module.startsWith(start) ? start : module;
    for (Path at = module; at != null; at = at.getParent()) {
      // A folder, or in a linked work tree a file.
      if (Files.exists(at.resolve(".git"))) {
        return new Roots(at, start);
      }
    }
    return new Roots(fallback, start);
  }

  /** The name of {@code file} for tools that know the repository. */
  public String inRepository(Path file) {
    return repository.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** The name of {@code file} for a person: with nothing in it that is not seen. */
  public String shown(Path file) {
    Path root = file.startsWith(start) ? start : repository;
    return Printable.line((file.startsWith(root) ? root.relativize(file) : file).toString());
  }
}
