package dev.noleak.testkit.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What it takes to find the path in a heap dump, beside Shark, in whole processes. */
public final class TraceBenchmark {
  private final int rounds;
  private final int largestForShark;

  private TraceBenchmark(int rounds, int largestForShark) {
    this.rounds = rounds;
    this.largestForShark = largestForShark;
  }

  /**
   * Takes the sizes of the dumps in megabytes, with commas between them, the number of rounds, and
   * the largest size that Shark is asked for too.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.printf(
        "%s, JDK %s, %d cores, medians of %s%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        args[1]);
    System.out.println("| dump MB | ours s | Shark s | × | ours MB | Shark MB | × | with mapped |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    TraceBenchmark benchmark =
        new TraceBenchmark(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    for (int size : Stream.of(args[0].split(",", -1)).mapToInt(Integer::parseInt).toArray()) {
      benchmark.run(size);
    }
  }

  private void run(int size) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("noleak-benchmark");
    Path dump = folder.resolve("large.hprof");
    try {
      Child.run(LargeHeap.class, "", dump.toString(), Integer.toString(size));
      List<Child> ours = new ArrayList<>();
      List<Child> shark = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        ours.add(Child.run(OurTrace.class, "Failure.response", dump.toString()));
        if (size <= largestForShark) {
          shark.add(Child.run(SharkTrace.class, "Failure.response", dump.toString()));
        }
      }
      print(Files.size(dump), ours, shark);
    } finally {
      Files.deleteIfExists(dump);
      Files.delete(folder);
    }
  }

  private static void print(long bytes, List<Child> ours, List<Child> shark) {
    System.out.printf(
        Locale.ROOT,
        "| %d | %s | %s | %s | %s | %s | %s | %s |%n",
        bytes / 1_000_000,
        seconds(ours),
        seconds(shark),
        ratio(shark, ours, Child::wall),
        megabytes(ours, Child::memory),
        megabytes(shark, Child::memory),
        ratio(shark, ours, Child::memory),
        megabytes(ours, Child::resident));
  }

  private static String seconds(List<Child> runs) {
    return runs.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.2f", median(runs, Child::wall) / 1000);
  }

  private static String megabytes(List<Child> runs, ToLongFunction<Child> figure) {
    return runs.isEmpty() ? "" : String.format(Locale.ROOT, "%.0f", median(runs, figure) / 1024);
  }

  private static String ratio(List<Child> theirs, List<Child> ours, ToLongFunction<Child> figure) {
    return theirs.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "%.1f", median(theirs, figure) / median(ours, figure));
  }

  private static double median(List<Child> runs, ToLongFunction<Child> figure) {
    long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
  }
}
