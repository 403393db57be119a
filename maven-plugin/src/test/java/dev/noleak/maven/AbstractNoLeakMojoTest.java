package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class AbstractNoLeakMojoTest {

  @Test
  void saysThatAModuleWasNotAnalysedWhereAWalkThroughItsFoldersBreaksOff() {
    AbstractNoLeakMojo mojo =
        new AbstractNoLeakMojo() {
          @Override
          boolean isSkipped() {
            return false;
          }

          @Override
          void work() {
            throw new UncheckedIOException(new FileSystemLoopException("/p/src/loop"));
          }
        };
    mojo.project = new MavenProject();
    mojo.project.setArtifactId("p");

    assertEquals(
        "NoLeak: p was not analysed: java.nio.file.FileSystemLoopException: /p/src/loop",
        assertThrows(MojoExecutionException.class, mojo::execute).getMessage());
  }
}
