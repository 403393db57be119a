package dev.noleak.client.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured with bodies of one size, one line for each client: ratios first. */
final class Table {
  private final String body;
  private final Map<Client, Figures> rows = new EnumMap<>(Client.class);

  /** Requests per second with one and with sixteen at a time; bytes per request with one. */
  private static final class Figures {
    double one;
    double sixteen;
    double bytes;
  }

  Table(String body, Collection<RunResult> results) {
    this.body = body;
    for (RunResult result : results) {
      if (result.getParams().getParam("body").equals(body)) {
        Figures figures =
            rows.computeIfAbsent(
                Client.valueOf(result.getParams().getParam("client")), first -> new Figures());
        add(result, figures);
      }
    }
  }

  private static void add(RunResult result, Figures figures) {
    Result<?> rate = result.getPrimaryResult();
    if (result.getPrimaryResult().getLabel().equals("one")) {
      figures.one = rate.getScore();
      figures.bytes =
          Objects.requireNonNull(
                  result.getSecondaryResults().get("gc.alloc.rate.norm"), "not measured")
              .getScore();
    } else {
      figures.sixteen = rate.getScore();
    }
  }

  /** The best of the clients; the codec alone is none. */
  void print(PrintStream out) {
    double one = 0;
    double sixteen = 0;
    for (Map.Entry<Client, Figures> row : rows.entrySet()) {
      if (row.getKey() != Client.NOLEAK && row.getKey() != Client.NETTY) {
        one = Math.max(one, row.getValue().one);
        sixteen = Math.max(sixteen, row.getValue().sixteen);
      }
    }
    out.printf("%nbodies of %s bytes%n%n", body);
    out.println("| client | 1 at a time, × the best peer | 16 | kB a request | 1/s, 1 | 1/s, 16 |");
    out.println("|---|---|---|---|---|---|");
    for (Map.Entry<Client, Figures> row : rows.entrySet()) {
      Figures figures = row.getValue();
      out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.1f | %.0f | %.0f |%n",
          row.getKey().title(),
          figures.one / one,
          figures.sixteen / sixteen,
          figures.bytes / 1000,
          figures.one,
          figures.sixteen);
    }
  }
}
