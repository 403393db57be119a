package dev.noleak.maven.run;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.noleak.maven.runner.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of events while it grows. */
final class EventReader implements AutoCloseable {
  private final InputStream in;
  private String rest = "";

  EventReader(Path file) throws IOException {
    this.in = Files.newInputStream(file);
  }

  /** The events that have come since it was last asked. */
  List<Event> more() throws IOException {
    String text = rest + new String(in.readAllBytes(), US_ASCII);
    List<Event> events = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      events.add(Event.of(text.substring(start, end)));
      start = end + 1;
    }
    // A line is written at once, but not read at once.
    rest = text.substring(start);
    return events;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
