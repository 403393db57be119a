package dev.noleak.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.client.example.Fetch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's program is one that is compiled here, and does what it says. */
class ReadmeTest {
  private static final Path PROGRAM =
      Path.of("src", "test", "java", "dev", "noleak", "client", "example", "Fetch.java");

  @Test
  void showsTheProgram() throws IOException {
    String source = Files.readString(PROGRAM);
    String shown = source.substring(source.indexOf("import ")).strip();
    assertTrue(
        Files.readString(Path.of("..", "README.md")).contains("```java\n" + shown + "\n```"),
        shown);
  }

  @Test
  void programCountsTheLines() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (RawServer server =
        RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\none\ntwo\n")) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Fetch.main(new String[] {server.uri(), server.uri()});
      String line = "200 " + server.uri() + ", 2 lines";
      assertEquals(
          (line + System.lineSeparator()).repeat(2), printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
    }
  }
}
