package dev.noleak.maven.inventory;

import com.github.javaparser.JavaParser;
import dev.noleak.maven.inventory.facts.SourceParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How many files inventory reads in a second, beside the bare parser on the same files. */
public final class FilesBenchmark {
  private static final Progress SILENT = new Progress(Duration.ofDays(1), line -> {});

  private final List<SourceFile> files;
  private final int threads;

  private FilesBenchmark(List<SourceFile> files, int threads) {
    this.files = files;
    this.threads = threads;
  }

  /** Takes a folder with sources below it, the number of rounds, and that of threads. */
  public static void main(String[] args) throws IOException {
    List<SourceFile> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files =
          all.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
              .sorted()
              .map(file -> new SourceFile(file, file.toString().contains("/src/test/")))
              .toList();
    }
    int rounds = Integer.parseInt(args[1]);
    int threads = Integer.parseInt(args[2]);
    System.out.printf(
        Locale.ROOT,
        "%s, JDK %s, %,d files, %d threads, heap of at most %,d MB, medians of %d after one more%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        files.size(),
        threads,
        Runtime.getRuntime().maxMemory() >> 20,
        rounds);
    new FilesBenchmark(files, threads).run(rounds);
  }

  private void run(int rounds) throws IOException {
    List<Double> bare = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    // By turns, so that what else the machine does weighs on both; the first round warms up.
    for (int i = 0; i <= rounds; i++) {
      double bareSeconds = seconds(this::parse);
      double ourSeconds = seconds(this::survey);
      if (i > 0) {
        bare.add(files.size() / bareSeconds);
        ours.add(files.size() / ourSeconds);
        ratios.add(bareSeconds / ourSeconds);
      }
    }
    Survey survey = survey();
    long closeables = survey.closeables().size();
    long slots = survey.closeables().stream().filter(each -> !each.slots().isEmpty()).count();
    System.out.println("| bare files/s | inventory files/s | × |");
    System.out.println("|---|---|---|");
    System.out.printf(
        Locale.ROOT, "| %,.0f | %,.0f | %.2f |%n", median(bare), median(ours), median(ratios));
    System.out.printf(
        Locale.ROOT,
        "%,d closeables, %,d with slots, %,d files left out%n",
        closeables,
        slots,
        survey.unparsed().size());
  }

  /** A thing to measure. */
  private interface Run {
    Object run() throws IOException;
  }

  private Survey survey() throws IOException {
    return Survey.of(files, true, StandardCharsets.UTF_8, threads, SILENT);
  }

  /** The same parser, told the same, by as many threads, and each tree thrown away. */
  private List<Boolean> parse() throws IOException {
    return new Parallel(threads, SILENT)
        .map(
            files,
            () -> {
              JavaParser parser = new JavaParser(SourceParser.configuration());
              return file -> parser.parse(text(file)).isSuccessful();
            });
  }

  private static String text(SourceFile file) {
    try {
      return new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Run run) throws IOException {
    long start = System.nanoTime();
    if (run.run() == null) {
      throw new IllegalStateException("nothing was done");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
  }
}
