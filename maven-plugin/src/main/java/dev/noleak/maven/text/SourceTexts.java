package dev.noleak.maven.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Source files, each read once. */
public final class SourceTexts {
  private final Charset charset;
  private final Map<Path, SourceText> read = new HashMap<>();

  public SourceTexts(Charset charset) {
    this.charset = charset;
  }

  /** The text of {@code file}. */
  public SourceText of(Path file) throws IOException {
    SourceText text = read.get(file);
    if (text == null) {
      text = SourceText.read(file, charset);
      read.put(file, text);
    }
    return text;
  }
}
