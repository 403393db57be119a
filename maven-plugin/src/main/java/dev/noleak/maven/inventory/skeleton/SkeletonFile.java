package dev.noleak.maven.inventory.skeleton;

import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.facts.TypeFacts.Closing;
import dev.noleak.maven.inventory.facts.TypeFacts.Form;
import dev.noleak.maven.inventory.join.CloseableType;
import dev.noleak.maven.text.Printable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Writes a first test for a class, and never over a file that is there. */
public final class SkeletonFile {
  private final Path testRoot;
  private final Charset charset;

  /**
   * @param testRoot the folder of the test sources
   */
  public SkeletonFile(Path testRoot, Charset charset) {
    this.testRoot = testRoot;
    this.charset = charset;
  }

  /**
   * Writes a test for the class {@code name} among {@code closeables}.
   *
   * @param shown how a file is shown to a person
   */
  public Path write(String name, List<CloseableType> closeables, Function<Path, String> shown)
      throws IOException, NotWrittenException {
    Skeleton skeleton = new Skeleton(find(name.strip().replace('$', '.'), closeables));
    Path folder = testRoot.resolve(skeleton.packageName().replace('.', '/'));
    Path file = folder.resolve(skeleton.className() + ".java");
    if (Files.exists(file)) {
      throw exists(file, shown);
    }
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(skeleton.className() + ".java.part");
    try {
      Files.writeString(unfinished, skeleton.text(), charset);
      // Without REPLACE_EXISTING: somebody may have written it meanwhile.
      return Files.move(unfinished, file);
    } catch (FileAlreadyExistsException e) {
      throw exists(file, shown);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static NotWrittenException exists(Path file, Function<Path, String> shown) {
    return new NotWrittenException(
        "%s is there already and was left alone; add to it, or move it away first"
            .formatted(shown.apply(file)));
  }

  private static CloseableType find(String name, List<CloseableType> closeables)
      throws NotWrittenException {
    CloseableType found =
        closeables.stream()
            .filter(each -> each.type().name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name, closeables));
    TypeFacts type = found.type();
    if (type.form() == Form.ANONYMOUS || isLocal(type)) {
      throw new NotWrittenException(
          "%s has no name outside its method, so no test can make one; test the class around it"
              .formatted(Printable.line(name)));
    }
    if (type.opening().isPrivate()) {
      throw new NotWrittenException(
          "%s is private, so no test can make one; test the class around it"
              .formatted(Printable.line(name)));
    }
    if (type.closing() == Closing.PRIVATE && !found.isAutoCloseable()) {
      throw new NotWrittenException(
          "close() of %s is private, so no test can call it; test what calls it"
              .formatted(Printable.line(name)));
    }
    return found;
  }

  /** It, or a class around it, has a number in its name. */
  private static boolean isLocal(TypeFacts type) {
    String[] parts = type.name().split("\\.", -1);
    for (String part : parts) {
      if (Character.isDigit(part.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static UnknownClassException unknown(String name, List<CloseableType> closeables) {
    List<String> nearest =
        Nearest.to(name, closeables.stream().map(each -> each.type().name()).toList());
    String near =
        nearest.isEmpty()
            ? "there is none at all"
            : "the nearest %s %s"
                .formatted(
                    nearest.size() == 1 ? "is" : "are", Printable.line(String.join(", ", nearest)));
    return new UnknownClassException(
        "there is no closeable class %s here; %s".formatted(Printable.line(name), near));
  }
}
