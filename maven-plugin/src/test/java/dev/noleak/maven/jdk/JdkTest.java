package dev.noleak.maven.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdkTest {
  @TempDir Path home;

  @Test
  void knowsTheOneThatRuns() throws Exception {
    assertEquals(Runtime.version().feature(), Jdk.running().version());
    assertTrue(Files.exists(Jdk.running().java()));
  }

  @Test
  void readsTheReleaseFile() throws Exception {
    install("25-ea", "javac");

    assertEquals(new Jdk(home, 25), Jdk.at(home));
  }

  @Test
  void refusesAnOldOne() throws Exception {
    install("1.8.0_401", "javac");

    assertTrue(refusal().startsWith("JDK 8 at " + home + " is not supported"));
  }

  @Test
  void refusesAJre() throws Exception {
    install("17.0.1", "java");

    assertTrue(refusal().startsWith("no Java compiler at " + home));
  }

  @Test
  void refusesWhatIsNone() {
    assertTrue(refusal().startsWith("no version in " + home.resolve("release")));
  }

  @Test
  void takesTheNewestErrorProneThatRunsThere() {
    assertEquals("2.42.0", ErrorProneVersion.on(new Jdk(home, 17)));
    assertEquals("2.42.0", ErrorProneVersion.on(new Jdk(home, 20)));
    assertEquals("2.52.0", ErrorProneVersion.on(new Jdk(home, 21)));
    assertEquals("2.52.0", ErrorProneVersion.on(new Jdk(home, 25)));
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(NotAnalysedException.class, () -> Jdk.at(home)).getMessage());
  }

  private void install(String version, String tool) throws IOException {
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.createDirectories(home.resolve("bin"));
    Files.createFile(home.resolve("bin").resolve(tool));
  }
}
