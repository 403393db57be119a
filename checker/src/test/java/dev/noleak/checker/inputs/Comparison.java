package dev.noleak.checker.inputs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compiles the files of one folder with our checks and without, and notes every difference. */
final class Comparison {
  private static final long SECONDS_PER_FILE = 20;
  private static final long SECONDS_PER_GROUP = 300;
  private static final int GROUP = 400;

  private final Path folder;
  private final InputCompiler plain = InputCompiler.plain();
  private final InputCompiler errorProne = InputCompiler.errorProne();
  private final InputCompiler checks = InputCompiler.checks();

  private final List<String> differences = new ArrayList<>();
  private final Set<String> findings = new TreeSet<>();
  private final Set<String> givenUp = new TreeSet<>();
  private int blamed;
  private long slowestMillis;
  private Path slowest;

  Comparison(Path folder) {
    this.folder = folder;
    this.slowest = folder;
  }

  /** What a user would see of us and should not. */
  List<String> differences() {
    return differences;
  }

  /** What the checks report, each line once. */
  Set<String> findings() {
    return findings;
  }

  /** Where the analysis gives up, each place once. */
  Set<String> givenUp() {
    return givenUp;
  }

  Count run() throws IOException {
    EveryMethod.JUDGED.set(0);
    List<Path> files = Inputs.below(folder);
    List<Path> compiling = new ArrayList<>();
    for (Path file : files) {
      if (compare(List.of(file), SECONDS_PER_FILE).compiles()) {
        compiling.add(file);
      }
    }
    int methods = EveryMethod.JUDGED.get();
    compare(Inputs.withoutModules(files), SECONDS_PER_GROUP);
    int groups = 0;
    for (List<Path> group : Inputs.groups(compiling, GROUP)) {
      if (group.size() > 1) {
        groups++;
        compare(group, SECONDS_PER_GROUP);
      }
    }
    return new Count(
        folder,
        files.size(),
        compiling.size(),
        groups,
        methods,
        givenUp.size(),
        findings.size(),
        blamed,
        differences.size(),
        slowestMillis,
        folder.relativize(slowest));
  }

  private Outcome compare(List<Path> sources, long seconds) {
    Outcome with = checks.compile(sources, seconds);
    findings.addAll(with.findings());
    givenUp.addAll(with.givenUp());
    if (sources.size() == 1 && with.millis() > slowestMillis) {
      slowestMillis = with.millis();
      slowest = sources.get(0);
    }
    // Where nothing is said, nothing can be said too much; what is said too little, groups tell.
    if (sources.size() == 1 && with.isSilent()) {
      return with;
    }
    Outcome without = plain.compile(sources, seconds);
    if (!with.looksLike(without)) {
      if (with.looksLike(errorProne.compile(sources, seconds))) {
        blamed++;
      } else {
        differences.add(describe(sources, without, with));
      }
    }
    return without;
  }

  private static String describe(List<Path> sources, Outcome without, Outcome with) {
    String subject =
        sources.size() == 1
            ? sources.get(0).toString()
            : sources.size() + " files from " + sources.get(0);
    return "%s%n  without: %s %s%n  with: %s %s"
        .formatted(
            subject,
            without.said(),
            shortened(without.trouble()),
            with.said(),
            shortened(with.trouble()));
  }

  /** The stack of an overflow has a thousand lines of which the first ones tell it all. */
  private static String shortened(String trouble) {
    return trouble.lines().limit(12).collect(joining("\n"));
  }
}
