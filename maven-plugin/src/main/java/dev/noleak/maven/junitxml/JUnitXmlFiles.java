package dev.noleak.maven.junitxml;

import dev.noleak.maven.files.OutputFile;
import dev.noleak.maven.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files {@code TEST-*.xml}, one for each class: each there as a whole, or not at all. */
public final class JUnitXmlFiles {
  /** File systems allow 255 bytes; the rest is for the ends and what makes it unique. */
  private static final int LONGEST_NAME = 200;

  private final Path folder;

  public JUnitXmlFiles(Path folder) {
    this.folder = folder;
  }

  /** Removes what an earlier run wrote: its tests may be gone. */
  public void delete() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old = files.filter(JUnitXmlFiles::isOurs).toList();
    }
    for (Path each : old) {
      Files.delete(each);
    }
  }

  private static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  /** Writes {@code outcomes}. */
  public void write(List<Outcome> outcomes) throws IOException {
    Map<String, List<Outcome>> classes = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      classes.computeIfAbsent(outcome.test().type(), type -> new ArrayList<>()).add(outcome);
    }
    for (Map.Entry<String, List<Outcome>> each : classes.entrySet()) {
      Path file = folder.resolve("TEST-" + name(each.getKey()) + ".xml");
      new OutputFile(file)
          .write(unfinished -> JUnitXml.write(unfinished, each.getKey(), each.getValue()));
    }
  }

  /** A name that any file system takes, and a different one for each class. */
  private static String name(String type) {
    String safe = type.replaceAll("[^A-Za-z0-9._$-]", "_");
    if (safe.equals(type) && safe.length() <= LONGEST_NAME) {
      return safe;
    }
    String start = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    return start + "-" + Integer.toHexString(type.hashCode());
  }
}
