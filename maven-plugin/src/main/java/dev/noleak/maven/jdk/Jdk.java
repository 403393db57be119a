package dev.noleak.maven.jdk;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK that can run the worker.
 *
 * @param home where it is installed
 * @param version its feature version, 17 say
 */
public record Jdk(Path home, int version) {
  private static final int OLDEST = 17;

  /** The JDK that runs this very code. */
  public static Jdk running() throws NotAnalysedException {
    return of(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The JDK at {@code home}. */
  public static Jdk at(Path home) throws NotAnalysedException {
    return of(home, version(home));
  }

  private static Jdk of(Path home, int version) throws NotAnalysedException {
    if (version < OLDEST) {
      throw new NotAnalysedException(
          "JDK %d at %s is not supported; give Maven (JAVA_HOME) or the jdk toolchain a JDK %d or newer"
              .formatted(version, home, OLDEST));
    }
    if (!isExecutable(home, "javac")) {
      throw new NotAnalysedException(
          "no Java compiler at %s (a JRE?); give Maven (JAVA_HOME) or the jdk toolchain a full JDK"
              .formatted(home));
    }
    return new Jdk(home, version);
  }

  private static int version(Path home) throws NotAnalysedException {
    Properties release = new Properties();
    try (InputStream in = Files.newInputStream(home.resolve("release"))) {
      release.load(in);
    } catch (IOException e) {
      throw unknown(home, e);
    }
    String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
    try {
      return feature(version);
    } catch (IllegalArgumentException e) {
      throw unknown(home, e);
    }
  }

  private static int feature(String version) {
    return version.startsWith("1.")
        ? Integer.parseInt(version.substring(2, 3))
        : Runtime.Version.parse(version).feature();
  }

  private static NotAnalysedException unknown(Path home, Exception cause) {
    return new NotAnalysedException(
        "no version in %s; give the jdk toolchain the home of a JDK"
            .formatted(home.resolve("release")),
        cause);
  }

  private static boolean isExecutable(Path home, String tool) {
    Path bin = home.resolve("bin");
    return Files.exists(bin.resolve(tool)) || Files.exists(bin.resolve(tool + ".exe"));
  }

  /** The command that starts its JVM. */
  public Path java() {
    Path windows = home.resolve("bin").resolve("java.exe");
    return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
  }
}
