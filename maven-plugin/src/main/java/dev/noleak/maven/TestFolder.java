package dev.noleak.maven;

import dev.noleak.maven.junitxml.JUnitXmlFiles;
import dev.noleak.maven.launch.WorkFolder;
import dev.noleak.maven.leaks.LeaksFile;
import dev.noleak.maven.leaks.TestObjects;
import dev.noleak.maven.project.Roots;
import dev.noleak.maven.run.Outcome;
import dev.noleak.maven.run.TestOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of the goal {@code test}.
 *
 * @param path the folder that they are in
 */
record TestFolder(Path path) {

  /** Removes what an earlier run wrote, so that it cannot be taken for this one's. */
  void clean() throws IOException {
    new LeaksFile(path).delete();
    new JUnitXmlFiles(path).delete();
    Files.deleteIfExists(printed());
  }

  WorkFolder work() throws IOException {
    return new WorkFolder(path.resolve("work"));
  }

  TestOutput output(Roots roots) {
    return new TestOutput(printed(), roots.shown(printed()));
  }

  private Path printed() {
    return path.resolve("test-output.txt");
  }

  void write(String project, String junit, List<Outcome> outcomes, TestObjects objects)
      throws IOException {
    new JUnitXmlFiles(path).write(outcomes);
    new LeaksFile(path).write(project, junit, outcomes, objects);
  }
}
