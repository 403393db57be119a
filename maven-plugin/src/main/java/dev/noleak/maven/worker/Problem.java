package dev.noleak.maven.worker;

import java.net.URI;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a compilation failed.
 *
 * @param file where, or null where no file is to blame
 * @param line the line in {@code file}, from 1
 * @param column the column in its line, from 1
 * @param message what javac, a processor or a crash said, in one line
 * @param unresolved whether a name was not found: of generated code, say, or of another module
 */
public record Problem(
    @Nullable URI file, long line, long column, String message, boolean unresolved) {

  static Problem of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return new Problem(
        source == null ? null : source.toUri(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        oneLine(diagnostic.getMessage(null)),
        isUnresolved(String.valueOf(diagnostic.getCode())));
  }

  static Problem of(String message) {
    return new Problem(null, 0, 0, oneLine(message), false);
  }

  private static boolean isUnresolved(String code) {
    return code.startsWith("compiler.err.cant.resolve")
        || code.equals("compiler.err.doesnt.exist")
        || code.equals("compiler.err.module.not.found");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll("\\s+", " ");
  }
}
