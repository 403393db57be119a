package dev.noleak.maven.fix;

import dev.noleak.checker.Finding;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Source files, and what they become fix by fix. Nothing here writes to a source file. */
public final class Fixing {
  private final Charset charset;
  private final Path generated;
  private final Map<Path, String> before = new LinkedHashMap<>();
  private final Map<Path, String> after = new LinkedHashMap<>();

  /**
   * @param charset that of the sources
   * @param generated where nobody writes by hand: the project's build folder
   */
  public Fixing(Charset charset, Path generated) {
    this.charset = charset;
    this.generated = generated;
  }

  /**
   * Applies the fixes of {@code findings}, found in the texts as they are now. Where two get into
   * each other's way, the second one waits for another turn.
   *
   * @return whether there was any to apply
   */
  public boolean apply(List<Finding> findings) throws IOException {
    Map<Path, Patch> patches = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (obstacle(finding) == null) {
        patches.computeIfAbsent(Path.of(finding.file()), file -> new Patch()).add(finding.fix());
      }
    }
    for (Map.Entry<Path, Patch> each : patches.entrySet()) {
      Path file = each.getKey();
      String text = after.get(file);
      if (text == null) {
        text = new String(Files.readAllBytes(file), charset);
        before.put(file, text);
      }
      after.put(file, each.getValue().apply(text));
    }
    return !patches.isEmpty();
  }

  /** Why {@code finding} cannot be fixed here, or null where it can. */
  public @Nullable String obstacle(Finding finding) throws IOException {
    Path file = Path.of(finding.file());
    if (finding.fix().isEmpty()) {
      return finding.noFix();
    }
    if (file.startsWith(generated)) {
      return "the file is generated";
    }
    byte[] content = Files.readAllBytes(file);
    if (!Arrays.equals(content, new String(content, charset).getBytes(charset))) {
      return "the file is not written in " + charset + ", and would not stay as it is";
    }
    return null;
  }

  /** The texts of the files that change, as they are. */
  public Map<Path, String> before() {
    return before;
  }

  /** What they become. */
  public Map<Path, String> after() {
    return after;
  }
}
