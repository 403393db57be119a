package dev.noleak.maven.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file of another goal: damaged, or in a form that we do not know, it is refused as a whole. */
final class InputFile {
  private final Path file;
  private final String shown;
  private final Source source;
  private final Goals goals;

  /**
   * @param shown its name for a person
   */
  InputFile(Path file, String shown, Source source, Goals goals) {
    this.file = file;
    this.shown = shown;
    this.source = source;
    this.goals = goals;
  }

  /** What {@code parse} makes of it, or null where there is no such file. */
  <T> @Nullable T read(Function<JsonObject, T> parse) throws NotAnalysedException, IOException {
    if (!Files.exists(file)) {
      return null;
    }
    JsonObject json = json();
    String version = version(json);
    if (!version.equals(source.version())) {
      throw refused(
          "has %s, and this NoLeak reads version %s"
              .formatted(version.isEmpty() ? "no version" : "version " + version, source.version()),
          null);
    }
    try {
      return parse.apply(json);
    } catch (RuntimeException e) {
      // Of a part that is missing or of another kind, gson and records throw whatever they like.
      throw refused("is not what goal '%s' writes".formatted(source.goal()), e);
    }
  }

  private JsonObject json() throws NotAnalysedException, IOException {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (CharacterCodingException | JsonParseException | IllegalStateException e) {
      throw refused("is no JSON object", e);
    }
  }

  private static String version(JsonObject json) {
    JsonElement version = json.get("version");
    return version != null && version.isJsonPrimitive() ? version.getAsString() : "";
  }

  private NotAnalysedException refused(String what, @Nullable Exception cause) {
    String message = "%s %s; run '%s' again".formatted(shown, what, goals.command(source.goal()));
    return cause == null
        ? new NotAnalysedException(message)
        : new NotAnalysedException(message, cause);
  }
}
