package dev.noleak.maven.report.page;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, asked over its DevTools protocol: the one way to a phone's width. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int HIGHEST = 3600;
  private static final int SECONDS_TO_START = 60;
  private static final int SECONDS_TO_ANSWER = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonObject> messages;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int calls;

  private Browser(Process process, WebSocket socket, BlockingQueue<JsonObject> messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
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
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS_TO_START * 10 && lines(port) < 2; i++) {
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    if (lines(port) < 2) {
      process.destroyForcibly();
      throw new IOException(
          "the browser does not start: " + Files.readString(profile.resolve("browser.log")));
    }
    List<String> address = Files.readAllLines(port);
    BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + address.get(0) + address.get(1)),
                new Listening(messages))
            .join();
    return new Browser(process, socket, messages);
  }

  private static long lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** A new tab; what happens in it is noted from the start. */
  Tab open() throws InterruptedException {
    String target =
        call("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").getAsString();
    String session =
        call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .getAsString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(session, domain + ".enable", Map.of());
    }
    return new Tab(session);
  }

  /** What pages wrote on the console, what they threw and what they asked the network for. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonObject call(String session, String method, Map<String, ?> parameters)
      throws InterruptedException {
    int id = ++calls;
    JsonObject call = new JsonObject();
    call.addProperty("id", id);
    call.addProperty("method", method);
    call.add("params", new Gson().toJsonTree(parameters));
    if (!session.isEmpty()) {
      call.addProperty("sessionId", session);
    }
    socket.sendText(call.toString(), true).join();
    while (true) {
      JsonObject message = next(method);
      if (message.has("id") && message.get("id").getAsInt() == id) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.getAsJsonObject("result");
      }
    }
  }

  private JsonObject next(String what) throws InterruptedException {
    JsonObject message = messages.poll(SECONDS_TO_ANSWER, SECONDS);
    if (message == null) {
      throw new IllegalStateException("the browser does not answer " + what);
    }
    note(message);
    return message;
  }

  private void note(JsonObject message) {
    String method = message.has("method") ? message.get("method").getAsString() : "";
    switch (method) {
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complaints.add(message.toString());
      case "Network.requestWillBeSent" -> {
        String url =
            message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString();
        if (!url.startsWith("file:") && !url.startsWith("data:")) {
          complaints.add(url);
        }
      }
      default -> {
        // Of no interest.
      }
    }
  }

  void stop() throws InterruptedException {
    socket.abort();
    process.destroy();
    if (!process.waitFor(10, SECONDS)) {
      process.destroyForcibly();
    }
  }

  /** A tab. */
  final class Tab {
    private final String session;
    private int width;
    private boolean isPhone;

    private Tab(String session) {
      this.session = session;
    }

    Tab size(int width, int height, boolean phone) throws InterruptedException {
      this.width = width;
      this.isPhone = phone;
      call(
          session,
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
      return this;
    }

    Tab colours(String scheme) throws InterruptedException {
      call(
          session,
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      return this;
    }

    Tab withoutScripts() throws InterruptedException {
      call(session, "Emulation.setScriptExecutionDisabled", Map.of("value", true));
      return this;
    }

    Tab show(Path page) throws InterruptedException {
      call(session, "Page.navigate", Map.of("url", page.toUri().toString()));
      while (true) {
        JsonObject message = next("a page that loads");
        if (message.has("method")
            && message.get("method").getAsString().equals("Page.loadEventFired")) {
          return this;
        }
      }
    }

    /** The value of an expression. */
    String value(String expression) throws InterruptedException {
      JsonObject result =
          call(session, "Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
              .getAsJsonObject("result");
      return result.has("value") ? result.get("value").getAsString() : result.toString();
    }

    /** All of the page, or as much as is good to look at. */
    void screenshot(Path file) throws IOException, InterruptedException {
      // Twice: what comes into view is higher than the browser thought.
      for (int i = 0; i < 2; i++) {
        String height = value("Math.min(" + HIGHEST + ", document.documentElement.scrollHeight)");
        size(width, Integer.parseInt(height), isPhone);
      }
      String data =
          call(session, "Page.captureScreenshot", Map.of("format", "png"))
              .get("data")
              .getAsString();
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(data));
    }
  }

  /** Puts parts of messages together. */
  private static final class Listening implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> messages;
    private final StringBuilder parts = new StringBuilder();

    private Listening(BlockingQueue<JsonObject> messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        messages.add(JsonParser.parseString(parts.toString()).getAsJsonObject());
        parts.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
