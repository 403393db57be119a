package dev.noleak.maven.report.page;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A tab of a browser. */
final class Tab {
  private static final int HIGHEST = 3600;

  private final DevTools tools;
  private final String session;
  private int width;
  private boolean isPhone;

  Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
  }

  Tab size(int width, int height, boolean phone) throws InterruptedException {
    this.width = width;
    this.isPhone = phone;
    tools.call(
        session,
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    return this;
  }

  Tab colours(String scheme) throws InterruptedException {
    tools.call(
        session,
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  Tab withoutScripts() throws InterruptedException {
    tools.call(session, "Emulation.setScriptExecutionDisabled", Map.of("value", true));
    return this;
  }

  Tab show(Path page) throws InterruptedException {
    tools.call(session, "Page.navigate", Map.of("url", page.toUri().toString()));
    tools.await("Page.loadEventFired");
    return this;
  }

  /** The value of an expression. */
  String value(String expression) throws InterruptedException {
    JsonObject result =
        tools
            .call(
                session,
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true))
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
        tools
            .call(session, "Page.captureScreenshot", Map.of("format", "png"))
            .get("data")
            .getAsString();
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(data));
  }
}
