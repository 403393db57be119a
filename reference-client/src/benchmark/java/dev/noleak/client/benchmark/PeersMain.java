package dev.noleak.client.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Starts the server, measures the clients by turns, and prints the tables of the page. */
public final class PeersMain {
  private PeersMain() {}

  /** Takes the clients, with commas between them, or {@code all}; and the number of rounds. */
  public static void main(String[] args) throws IOException, RunnerException {
    String[] clients =
        args[0].equals("all")
            ? Stream.of(Client.values()).map(Client::name).toArray(String[]::new)
            : args[0].split(",", -1);
    List<RunResult> results = new ArrayList<>();
    try (ServerProcess server = ServerProcess.start()) {
      for (int round = 0; round < Integer.parseInt(args[1]); round++) {
        results.addAll(new Runner(options(server, clients)).run());
      }
    }
    System.out.printf(
        "%n%s, JDK %s, %d cores, medians of %s%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        args[1]);
    for (String body : PeersBenchmark.BODIES) {
      new Table(body, results).print(System.out);
    }
  }

  private static Options options(ServerProcess server, String[] clients) {
    return new OptionsBuilder()
        .include(PeersBenchmark.class.getName())
        .param("client", clients)
        .param("body", PeersBenchmark.BODIES)
        .jvmArgsAppend(String.format(Locale.ROOT, "-D%s=%s", PeersBenchmark.SERVER, server.uri()))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .build();
  }
}
