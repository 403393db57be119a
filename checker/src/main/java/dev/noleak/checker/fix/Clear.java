package dev.noleak.checker.fix;

import dev.noleak.checker.Finding.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A statement that clears a slot.
 *
 * @param statement the statement, with its semicolon
 * @param addedImport the edit that imports what it names, or null where nothing has to be imported
 */
record Clear(String statement, @Nullable Edit addedImport) {
  private static final String THIS = "this.";

  /** Whether {@code source} reads the same, {@code this} written out or not. */
  boolean isSame(String source) {
    return withoutThis(source).equals(withoutThis(statement));
  }

  private static String withoutThis(String source) {
    return source.startsWith(THIS) ? source.substring(THIS.length()) : source;
  }
}
