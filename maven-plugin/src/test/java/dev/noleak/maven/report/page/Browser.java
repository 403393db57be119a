package dev.noleak.maven.report.page;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium, asked over its DevTools protocol: the one way to a phone's width. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int SECONDS_TO_START = 60;

  private final Process process;
  private final DevTools tools;

  private Browser(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** The program, where this machine has one. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts {@code program} with {@code profile} for its own files. */
  static Browser start(Path program, Path profile) throws IOException, InterruptedException {
    Path log = profile.resolve("browser.log");
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                // Some machines run their tests as root, or in a container.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Browser(process, DevTools.at(address(process, profile)));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw e;
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw new IOException(
          "the browser does not start: %s. See whether %s starts by hand, or take it off the PATH to leave these tests out. It said: %s"
              .formatted(e.getMessage(), program, Files.readString(log)),
          e);
    }
  }

  /** The browser writes its port and a path, a line each, once it can be asked. */
  private static URI address(Process process, Path profile)
      throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    long start = System.nanoTime();
    List<String> lines = lines(file);
    while (lines.size() < 2) {
      if (process.waitFor(100, MILLISECONDS)) {
        throw new IOException("it ended with " + process.exitValue());
      }
      if (System.nanoTime() - start > SECONDS.toNanos(SECONDS_TO_START)) {
        throw new IOException(
            "it did not write its port into %s within %d seconds"
                .formatted(file.getFileName(), SECONDS_TO_START));
      }
      lines = lines(file);
    }
    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** A new tab; what happens in it is noted from the start. */
  Tab open() throws InterruptedException {
    String target =
        tools
            .call("", "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .getAsString();
    String session =
        tools
            .call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .getAsString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tools.call(session, domain + ".enable", Map.of());
    }
    return new Tab(tools, session);
  }

  /** What pages wrote on the console, what they threw and what they asked the network for. */
  List<String> complaints() {
    return tools.complaints();
  }

  void stop() throws InterruptedException {
    tools.close();
    process.destroy();
    if (!process.waitFor(10, SECONDS)) {
      process.destroyForcibly();
    }
  }
}
