package dev.noleak.maven.baseline;

import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.outcome.BadInputException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A baseline as a text file: one line a finding, so that a review shows what comes and goes.
 *
 * <p>Modules of one build may share it and write it at once.
 */
public final class BaselineFile {
  private static final String HEADER = "# NoLeak baseline 1";
  private static final List<String> COMMENTS =
      List.of(
          HEADER,
          "# Findings that were there when NoLeak came. In [brackets] the module, then a line for each:",
          "# check, class, method, field. Mend them and run goal 'baseline': it takes out what is gone.");

  private static final String REMEDY = "restore it from git, or delete it and run goal 'baseline'";

  private static final Pattern MODULE = Pattern.compile("\\[([^\\[\\]]+)]");

  private final Path file;

  public BaselineFile(Path file) {
    this.file = file;
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.exists(file);
  }

  /**
   * What it knows of {@code module}, or none where that was never written to it.
   *
   * @throws BadInputException if it is not there, or no baseline
   */
  public Optional<Baseline> read(String module) throws IOException, BadInputException {
    return Optional.ofNullable(modules().get(module)).map(Baseline::new);
  }

  private Map<String, List<Entry>> modules() throws IOException, BadInputException {
    List<String> lines = lines();
    if (lines.isEmpty() || !withoutMark(lines.get(0)).strip().equals(HEADER)) {
      throw new BadInputException(
          "%s is no baseline of NoLeak: its first line is not '%s'; %s"
              .formatted(file, HEADER, REMEDY));
    }
    Map<String, List<Entry>> modules = new TreeMap<>();
    List<Entry> entries = null;
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher module = MODULE.matcher(line);
      Entry entry = Entry.parse(line);
      if (module.matches()) {
        entries = modules.computeIfAbsent(module.group(1), name -> new ArrayList<>());
      } else if (entries == null || entry == null) {
        throw new BadInputException(
            "%s:[%d] is no line of a baseline: it must be a [module], or below one four words: check, class, method, field; %s"
                .formatted(file, i + 1, REMEDY));
      } else {
        entries.add(entry);
      }
    }
    return modules;
  }

  /** Some editors begin a file in UTF-8 with a byte order mark, which nobody sees. */
  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private List<String> lines() throws IOException, BadInputException {
    if (Files.isDirectory(file)) {
      throw new BadInputException(
          "%s is no baseline of NoLeak: it is a folder; name a file in it".formatted(file));
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new BadInputException(
          "there is no baseline %s; write one with goal 'baseline'".formatted(file));
    } catch (MalformedInputException e) {
      // Without the cause: Maven would add what it says, which helps nobody.
      throw new BadInputException(
          "%s is no baseline of NoLeak: it is no text in UTF-8; %s".formatted(file, REMEDY));
    }
  }

  /** Puts {@code baseline} in, in place of what the file has of {@code module}. */
  public void write(String module, Baseline baseline) throws IOException, BadInputException {
    // One lock for all: modules that are built at once may share the file.
    synchronized (BaselineFile.class) {
      Map<String, List<Entry>> modules = exists() ? modules() : new TreeMap<>();
      modules.put(module, baseline.entries());
      List<String> lines = new ArrayList<>(COMMENTS);
      modules.forEach(
          (name, entries) -> {
            lines.add("");
            lines.add("[" + name + "]");
            entries.stream().sorted().map(Entry::line).forEach(lines::add);
          });
      // The same line ends on every system: the file is under version control.
      new OutputFile(file).write(String.join("\n", lines) + "\n");
    }
  }
}
