package dev.noleak.client.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured with bodies of one size, a line for each client: medians, ratios first. */
final class Table {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final String body;
  private final Map<Client, Figures> rows = new EnumMap<>(Client.class);

  /**
   * Of all rounds.
   *
   * @param one requests per second, one at a time
   * @param sixteen the same, sixteen at a time
   * @param bytes allocated per request, one at a time
   */
  private record Figures(List<Double> one, List<Double> sixteen, List<Double> bytes) {
    Figures() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(RunResult result) {
      Result<?> rate = result.getPrimaryResult();
      if (rate.getLabel().equals("one")) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        one.add(rate.getScore());
        bytes.add(Objects.requireNonNull(allocated, ALLOCATED).getScore());
      } else {
        sixteen.add(rate.getScore());
      }
    }
  }

  Table(String body, List<RunResult> results) {
    this.body = body;
    for (RunResult result : results) {
      if (result.getParams().getParam("body").equals(body)) {
        Client client = Client.valueOf(result.getParams().getParam("client"));
        rows.computeIfAbsent(client, first -> new Figures()).add(result);
      }
    }
  }

  void print(PrintStream out) {
    double bestOne = bestPeer(Figures::one);
    double bestSixteen = bestPeer(Figures::sixteen);
    out.printf("%nbodies of %s bytes%n%n", body);
    out.println("| client | 1 at a time, × best peer | 16 | kB per request | 1/s, 1 | 1/s, 16 |");
    out.println("|---|---|---|---|---|---|");
    rows.forEach(
        (client, figures) ->
            out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.1f | %.0f | %.0f |%n",
                client.title(),
                median(figures.one()) / bestOne,
                median(figures.sixteen()) / bestSixteen,
                median(figures.bytes()) / 1000,
                median(figures.one()),
                median(figures.sixteen())));
  }

  /** The codec alone is no peer. */
  private double bestPeer(Function<Figures, List<Double>> figure) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey() != Client.NOLEAK && row.getKey() != Client.NETTY)
        .mapToDouble(row -> median(figure.apply(row.getValue())))
        .max()
        .orElse(Double.NaN);
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
