package dev.noleak.maven.report.page;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Questions to a browser, its answers, and what it tells of unasked. */
final class DevTools {
  private static final int SECONDS_TO_ANSWER = 60;

  private final WebSocket socket;
  private final BlockingQueue<JsonObject> messages;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int calls;

  private DevTools(WebSocket socket, BlockingQueue<JsonObject> messages) {
    this.socket = socket;
    this.messages = messages;
  }

  /** Those of the browser at {@code address}. */
  static DevTools at(URI address) {
    BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .connectTimeout(Duration.ofSeconds(SECONDS_TO_ANSWER))
            .buildAsync(address, new Listening(messages))
            .join();
    return new DevTools(socket, messages);
  }

  /** Asks the tab of {@code session}, or the browser where there is none. */
  JsonObject call(String session, String method, Map<String, ?> parameters)
      throws InterruptedException {
    int id = ++calls;
    JsonObject call = new JsonObject();
    call.addProperty("id", id);
    call.addProperty("method", method);
    call.add("params", new Gson().toJsonTree(parameters));
    if (!session.isEmpty()) {
      call.addProperty("sessionId", session);
    }
    send(method, call.toString());
    long start = System.nanoTime();
    while (true) {
      JsonObject message = next(method, start);
      if (message.has("id") && message.get("id").getAsInt() == id) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message.getAsJsonObject("result");
      }
    }
  }

  /** Waits until the browser tells of {@code event}. */
  void await(String event) throws InterruptedException {
    long start = System.nanoTime();
    while (!event.equals(method(next(event, start)))) {
      // Something else happened before.
    }
  }

  private void send(String method, String text) {
    try {
      socket.sendText(text, true).orTimeout(SECONDS_TO_ANSWER, SECONDS).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the browser cannot be asked for " + method, e);
    }
  }

  private JsonObject next(String what, long start) throws InterruptedException {
    long left = SECONDS.toNanos(SECONDS_TO_ANSWER) - (System.nanoTime() - start);
    JsonObject message = messages.poll(left, NANOSECONDS);
    if (message == null) {
      throw new IllegalStateException(
          "no %s from the browser within %d seconds".formatted(what, SECONDS_TO_ANSWER));
    }
    note(message);
    return message;
  }

  private void note(JsonObject message) {
    switch (method(message)) {
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

  private static String method(JsonObject message) {
    return message.has("method") ? message.get("method").getAsString() : "";
  }

  /** What pages wrote on the console, what they threw and what they asked the network for. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void close() {
    socket.abort();
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
