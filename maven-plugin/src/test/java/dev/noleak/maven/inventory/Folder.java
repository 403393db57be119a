package dev.noleak.maven.inventory;

import dev.noleak.maven.inventory.join.CloseableType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Source files below a folder, and what is found in them. */
public final class Folder {
  private static final Progress SILENT = new Progress(Duration.ofMinutes(1), line -> {});

  private final Path root;
  private final List<SourceFile> files = new ArrayList<>();

  public Folder(Path root) {
    this.root = root;
  }

  /** Adds a main source. */
  public Folder main(String name, String text) throws IOException {
    return add(name, text, false);
  }

  /** Adds a test source. */
  public Folder test(String name, String text) throws IOException {
    return add(name, text, true);
  }

  private Folder add(String name, String text, boolean isTest) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    files.add(new SourceFile(file, isTest));
    return this;
  }

  public Path root() {
    return root;
  }

  public Survey survey() throws IOException {
    return survey(2, false);
  }

  public Survey survey(int threads, boolean includesTests) throws IOException {
    return Survey.of(files, includesTests, StandardCharsets.UTF_8, threads, SILENT);
  }

  /** The names of all closeable classes of the main sources. */
  public List<String> closeables() throws IOException {
    return survey().closeables().stream().map(each -> each.type().name()).toList();
  }

  /** The slots of the class {@code name}. */
  public List<String> slots(String name) throws IOException {
    return closeable(name).slots().stream().map(each -> each.path()).toList();
  }

  /** The tests that name the class {@code name}, as {@code class.method:line}. */
  public List<String> tests(String name) throws IOException {
    return closeable(name).tests().stream()
        .map(each -> each.type().name() + "." + each.method() + ":" + each.line())
        .toList();
  }

  private CloseableType closeable(String name) throws IOException {
    return survey().closeables().stream()
        .filter(each -> each.type().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
