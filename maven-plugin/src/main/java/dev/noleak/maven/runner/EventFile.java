package dev.noleak.maven.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of events. Each is written at once: a JVM that is halted has told all until then. */
final class EventFile implements AutoCloseable {
  private static final int CANNOT_TELL = 3;

  private final OutputStream out;

  EventFile(Path file) throws IOException {
    this.out = Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  synchronized void tell(Event event) {
    try {
      out.write((event.line() + "\n").getBytes(US_ASCII));
    } catch (IOException e) {
      // JUnit would log the exception of a listener, and the test would be missing.
      System.err.println("NoLeak: how a test ended cannot be written: " + e);
      Runtime.getRuntime().halt(CANNOT_TELL);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
