package dev.noleak.maven.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text of a source file, by offset and by line. */
public final class SourceText {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  private SourceText(String text) {
    this.text = text;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isCrOfCrLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !isCrOfCrLf)) {
        starts.add(i + 1);
      }
    }
  }

  /** This text. */
  public static SourceText of(String text) {
    return new SourceText(text);
  }

  /** The text of {@code file}. */
  public static SourceText read(Path file, Charset charset) throws IOException {
    return new SourceText(new String(Files.readAllBytes(file), charset));
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines there are; behind a last line break there is an empty one. */
  public int lines() {
    return starts.size();
  }

  /** The line of {@code offset}, from 1. */
  public int line(int offset) {
    int line = 1;
    while (line < starts.size() && starts.get(line) <= offset) {
      line++;
    }
    return line;
  }

  /** The column of {@code offset} in its line, in UTF-16 units from 1. */
  public int column(int offset) {
    return offset - starts.get(line(offset) - 1) + 1;
  }

  /** What is in {@code line}, without its line break. */
  public String content(int line) {
    return text.substring(start(line), end(line));
  }

  /** Where {@code line} starts. */
  public int start(int line) {
    return starts.get(line - 1);
  }

  /** Where {@code line} ends, its line break not counted. */
  public int end(int line) {
    int end = line < starts.size() ? starts.get(line) : text.length();
    while (end > start(line) && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }
}
