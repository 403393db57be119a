package dev.noleak.client.benchmark;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Starts the server, measures one client after the other, and prints the tables of the page. */
public final class PeersMain {
  private PeersMain() {}

  /** Takes the clients, with commas between them, or {@code all}; and the JVMs for each. */
  public static void main(String[] args) throws IOException, RunnerException {
    String[] clients =
        args[0].equals("all")
            ? Stream.of(Client.values()).map(Client::name).toArray(String[]::new)
            : args[0].split(",", -1);
    try (ServerProcess server = ServerProcess.start()) {
      Collection<RunResult> results =
          new Runner(options(server, clients, Integer.parseInt(args[1]))).run();
      System.out.printf(
          "%n%s, JDK %s, %d cores%n",
          LocalDate.now(ZoneOffset.UTC),
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
      for (String body : new String[] {"100", "30000"}) {
        new Table(body, results).print(System.out);
      }
    }
  }

  private static Options options(ServerProcess server, String[] clients, int forks) {
    return new OptionsBuilder()
        .include(PeersBenchmark.class.getName())
        .param("client", clients)
        .forks(forks)
        .jvmArgsAppend(String.format(Locale.ROOT, "-D%s=%s", PeersBenchmark.SERVER, server.uri()))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .build();
  }
}
