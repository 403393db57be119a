package dev.noleak.maven.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.Finding;
import java.net.URL;
import org.junit.jupiter.api.Test;

final class ProcessorLoaderTest {
  private static final String CHECKS =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  @Test
  void showsJavac() throws Exception {
    try (ProcessorLoader loader = new ProcessorLoader(new URL[0])) {
      assertEquals(Tree.class, loader.loadClass(Tree.class.getName()));
      assertEquals(Context.class, loader.loadClass(Context.class.getName()));
    }
  }

  @Test
  void hidesTheWorkersOwnClassPath() throws Exception {
    try (ProcessorLoader loader = new ProcessorLoader(new URL[0])) {
      assertThrows(
          ClassNotFoundException.class, () -> loader.loadClass(BugChecker.class.getName()));
    }
  }

  @Test
  void hidesTheChecksOnTheProcessorPathAndNothingElse() throws Exception {
    URL jar = Finding.class.getProtectionDomain().getCodeSource().getLocation();
    try (ProcessorLoader loader = new ProcessorLoader(new URL[] {jar})) {
      assertNull(loader.getResource(CHECKS));
      assertFalse(loader.getResources(CHECKS).hasMoreElements());
      assertNotNull(loader.getResource("dev/noleak/checker/Finding.class"));
    }
  }
}
