package dev.noleak.checker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the time of our checks grows with the size of what they read, beside that of the floor. */
public final class GrowthBenchmark {
  /** Of a quarter of the named size: the third column is the size that we promise. */
  private static final List<Integer> FACTORS = List.of(1, 2, 4, 8);

  private final Path folder;
  private final Compiler compiler;
  private final int rounds;

  private GrowthBenchmark(Path folder, Compiler compiler, int rounds) {
    this.folder = folder;
    this.compiler = compiler;
    this.rounds = rounds;
  }

  /** Takes the same arguments as {@link LibraryBenchmark}. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> access = Stream.of(args[3].trim().split("\\s+", -1)).toList();
    List<Path> errorProne = Library.files(folder.resolve("error-prone/jars"), ".jar");
    Compiler compiler = new Compiler(access, errorProne, Path.of(args[1]));
    GrowthBenchmark benchmark =
        new GrowthBenchmark(folder.resolve("output/growth"), compiler, Integer.parseInt(args[2]));
    System.out.printf("%nCPU s of the floor → with our checks (what they add)%n%n");
    System.out.println("| shape | size of 4× | 1× | 2× | 4× | 8× | added at 8× ÷ at 4× |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Shape shape : Shape.values()) {
      System.out.println(benchmark.row(shape));
    }
  }

  private String row(Shape shape) throws IOException {
    List<String> cells = new ArrayList<>();
    List<Long> added = new ArrayList<>();
    for (int factor : FACTORS) {
      Path list = written(shape, shape.named() / 4 * factor);
      String problem = null;
      List<Usage> floor = new ArrayList<>();
      List<Usage> ours = new ArrayList<>();
      for (int round = 0; round < rounds && problem == null; round++) {
        Child.Run before = child(Checks.NONE, list).run(folder);
        problem = problem(before, 0);
        if (problem == null) {
          Child.Run after = child(Checks.OURS, list).run(folder);
          problem = problem(after, 1);
          floor.add(before.usage());
          ours.add(after.usage());
        } else {
          problem = "without our checks: " + problem;
        }
      }
      if (problem != null) {
        cells.add(problem);
        continue;
      }
      long base = Usage.median(floor).cpu();
      long with = Usage.median(ours).cpu();
      added.add(with - base);
      cells.add(
          String.format(
              Locale.ROOT,
              "%.1f → %.1f (%.2f)",
              base / 1000.0,
              with / 1000.0,
              (with - base) / 1000.0));
    }
    String growth =
        added.size() == FACTORS.size() && added.get(2) > 0
            ? String.format(Locale.ROOT, "%.1f", (double) added.get(3) / added.get(2))
            : "";
    return "| %s | %d | %s | %s |"
        .formatted(shape.title(), shape.named(), String.join(" | ", cells), growth);
  }

  private Child child(Checks checks, Path list) throws IOException {
    Path output = Files.createDirectories(folder.resolve("classes"));
    return compiler.of(checks, Jvm.QUICK, list, List.of(output), output);
  }

  /** What went wrong in {@code run}, or null where it ended well with {@code findings} findings. */
  private static @Nullable String problem(Child.Run run, int findings) {
    if (run.output().stream().anyMatch(line -> line.contains("StackOverflowError"))) {
      return "StackOverflowError";
    }
    long found =
        run.output().stream().filter(line -> Candidate.ERROR_PRONE.matcher(line).find()).count();
    return run.code() == 0 && found == findings
        ? null
        : "exit code %d, %d findings: %s"
            .formatted(run.code(), found, run.output().stream().findFirst().orElse(""));
  }

  private Path written(Shape shape, int size) throws IOException {
    Path sources = folder.resolve(shape + "-" + size);
    Files.createDirectories(sources);
    for (Map.Entry<String, String> source : shape.sources(size).entrySet()) {
      Files.writeString(sources.resolve(source.getKey()), source.getValue());
    }
    List<String> names =
        Library.files(sources, ".java").stream()
            .map(file -> "\"" + file.toString().replace("\\", "/") + "\"")
            .toList();
    return Files.write(sources.resolve("files.txt"), names);
  }
}
