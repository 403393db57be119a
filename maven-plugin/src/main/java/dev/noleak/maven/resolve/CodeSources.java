package dev.noleak.maven.resolve;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where code that runs here comes from: what Maven has fetched for us, nobody fetches twice. */
public final class CodeSources {
  private CodeSources() {}

  /** The jar, or folder, that {@code type} was loaded from. */
  public static Path of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalArgumentException(type + " comes with the JVM");
    }
    return Path.of(URI.create(source.getLocation().toString()));
  }
}
