package dev.noleak.client.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** The server, in a process of its own: what it allocates is not the clients'. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final String port;

  private ServerProcess(Process process, String port) {
    this.process = process;
    this.port = port;
  }

  static ServerProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BenchmarkServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    return new ServerProcess(process, Objects.requireNonNull(output.readLine(), "no port"));
  }

  /** Where to ask it for bodies. */
  String uri() {
    return "http://localhost:" + port + "/";
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
