package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstTestTest {
  @TempDir private Path root;

  @Test
  void namesTheModuleOfTheClass() throws Exception {
    MavenProject api = module("api", "a/Line.java");
    MavenProject client = module("client", "c/Client.java");
    List<MavenProject> modules = List.of(api, client);
    assertEquals(
        "run it with '-pl :client', the module of c.Client; ",
        FirstTest.inAnotherModule("c.Client", api, modules));
    assertEquals(
        "run it with '-pl :client', the module of c.Client$In; ",
        FirstTest.inAnotherModule("c.Client$In", api, modules));
  }

  @Test
  void namesNoneWhereThatWouldNotHelp() throws Exception {
    MavenProject api = module("api", "a/Line.java");
    assertEquals("", FirstTest.inAnotherModule("a.Lime", api, List.of(api)));
    assertEquals(
        "", FirstTest.inAnotherModule("a.Lime", api, List.of(api, module("b", "b/B.java"))));
    // It is here, and not closeable.
    List<MavenProject> modules = List.of(module("old", "a/Line.java"), api);
    assertEquals("", FirstTest.inAnotherModule("a.Line", api, modules));
  }

  @Test
  void asksForTheTestkitWhereThePomDoesNotNameIt() throws Exception {
    MavenProject api = module("api", "a/Line.java");
    assertEquals(
        "to compile it, add dev.noleak:noleak-testkit:7 with scope test to api, whose pom does not name it",
        FirstTest.needs(api, "7"));
    Dependency testkit = new Dependency();
    testkit.setArtifactId("noleak-testkit");
    api.getModel().addDependency(testkit);
    assertEquals("", FirstTest.needs(api, "7"));
  }

  private MavenProject module(String name, String file) throws Exception {
    Path source = root.resolve(name).resolve(file);
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    MavenProject project = new MavenProject();
    project.setArtifactId(name);
    project.addCompileSourceRoot(root.resolve(name).toString());
    return project;
  }
}
