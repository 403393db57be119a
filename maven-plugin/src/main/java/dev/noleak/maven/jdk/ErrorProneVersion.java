package dev.noleak.maven.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The Error Prone that goes with a JDK. */
public final class ErrorProneVersion {
  /** The first JDK that today's Error Prone runs on. */
  private static final int FIRST_OF_NEWEST = 21;

  private ErrorProneVersion() {}

  /** The newest version that runs on {@code jdk}. */
  public static String on(Jdk jdk) {
    String key = jdk.version() < FIRST_OF_NEWEST ? "oldest" : "newest";
    Properties versions = new Properties();
    try (InputStream in = ErrorProneVersion.class.getResourceAsStream("error-prone.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(key);
  }
}
