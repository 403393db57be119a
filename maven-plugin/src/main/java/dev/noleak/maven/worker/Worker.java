package dev.noleak.maven.worker;

import dev.noleak.maven.files.Json;
import java.io.IOException;
import java.nio.file.Path;

/** The main class of the worker's JVM. */
public final class Worker {
  private Worker() {}

  /** Answers the request in the file that the first argument names in the file of the second. */
  public static void main(String[] arguments) throws IOException {
    Request request = Json.read(Path.of(arguments[0]), Request.class);
    Json.write(Path.of(arguments[1]), Compilation.run(request));
    // A processor may have left a thread behind.
    System.exit(0);
  }
}
