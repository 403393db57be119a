package dev.noleak.maven.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records as JSON, in UTF-8 whatever the locale says. */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** For what others have written: their nulls stay. */
  private static final Gson AS_IT_IS = GSON.newBuilder().serializeNulls().create();

  private Json() {}

  /** {@code content} as text; what is null in a record is left out. */
  public static String text(Object content) {
    Gson gson = content instanceof JsonElement ? AS_IT_IS : GSON;
    return escaped(gson.toJson(content)) + "\n";
  }

  /** {@code content} as what {@link #text} may be given a part of. */
  public static JsonElement tree(Object content) {
    return GSON.toJsonTree(content);
  }

  /** What {@code tree} says. */
  public static <T> T of(JsonElement tree, Class<T> type) {
    return GSON.fromJson(tree, type);
  }

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
    Files.writeString(file, text(content));
  }

  /**
   * A surrogate without its other half is no UTF-8, and a name may hold one; and no editor should
   * write a line from right to left. Either can only be in a string.
   */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
        escaped.append(String.format("\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
