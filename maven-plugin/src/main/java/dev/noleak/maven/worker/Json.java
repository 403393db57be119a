package dev.noleak.maven.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records as JSON files, in UTF-8 whatever the locale says. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  /** The content of {@code file}. */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    T content = GSON.fromJson(Files.readString(file), type);
    if (content == null) {
      throw new IOException(file + " is empty");
    }
    return content;
  }

  /** Writes {@code content} to {@code file}. */
  public static void write(Path file, Object content) throws IOException {
    Files.writeString(file, GSON.toJson(content) + "\n");
  }
}
