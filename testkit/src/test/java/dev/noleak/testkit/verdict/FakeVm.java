package dev.noleak.testkit.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM whose dumps are empty files. */
final class FakeVm implements Vm {
  final List<Path> dumps = new ArrayList<>();
  boolean ignoresRequests;
  Map<String, Long> histogram = Map.of();

  @Override
  public boolean ignoresRequests() {
    return ignoresRequests;
  }

  @Override
  public void dump(Path file) throws IOException {
    Files.createFile(file);
    dumps.add(file);
  }

  @Override
  public Map<String, Long> histogram() {
    return histogram;
  }
}
