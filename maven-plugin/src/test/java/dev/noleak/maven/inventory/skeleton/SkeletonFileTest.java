package dev.noleak.maven.inventory.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SkeletonFileTest {
  @TempDir Path root;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void start() {
    folder = new Folder(root);
  }

  private Path write(String name) throws IOException, NotWrittenException {
    return new SkeletonFile(root.resolve("test"), StandardCharsets.UTF_8)
        .write(name, folder.survey().closeables(), file -> root.relativize(file).toString());
  }

  private String refusal(String name) {
    return String.valueOf(assertThrows(NotWrittenException.class, () -> write(name)).getMessage());
  }

  @Test
  void makesOneWhereThatTakesNothing() throws Exception {
    folder.main(
        "a/Line.java", "package a; class Line implements AutoCloseable { Error last = e; }");
    Path file = write("a.Line");
    assertEquals(root.resolve("test/a/LineNoLeakTest.java"), file);
    assertEquals(
        """
        package a;

        import dev.noleak.testkit.LeakScope;
        import dev.noleak.testkit.NoLeak;
        import org.junit.jupiter.api.Assertions;
        import org.junit.jupiter.api.Test;

        /** A closed {@code Line} must let go of what it failed with. */
        class LineNoLeakTest {
          /** Holds the closed object as a pool or a registry would: else it would be collected. */
          static Object held;

          @NoLeak
          @Test
          void holdsNoThrowableOnceClosed(LeakScope scope) throws Exception {
            Line line = scope.closed(new Line());
            held = line;
            Assertions.fail(
                "Put what makes it fail in use in place of this line:"
                    + " only what it has stored in 'last' can be kept.");
            line.close();
          }
        }
        """,
        Files.readString(file));
  }

  @Test
  void isWhatThePageShows() throws Exception {
    folder.main(
        "example/Connection.java",
        "package example; class Connection { Error failure = e; void close() {} }");
    String page = Files.readString(Path.of("docs/inventory.md"));
    String shown = page.substring(page.indexOf("```java\n") + 8).split("```", -1)[0];
    String text = Files.readString(write("example.Connection"));
    assertTrue(text.contains("\n" + shown), text);
  }

  @Test
  void saysWhatToFillInElsewhere() throws Exception {
    folder.main("a/Line.java", "package a; class Line { Line(int port) {} void close() {} }");
    String text = Files.readString(write("a.Line"));
    assertTrue(text.contains("Line line = scope.closed(open());"), text);
    assertTrue(
        text.endsWith(
            """

              private static Line open() {
                throw new UnsupportedOperationException(
                    "Return a Line here, opened as your code opens it.");
              }
            }
            """),
        text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public class X { public void close() {} }                    | X         | new X()
          class X { X() throws Exception {} X(int i) {} void close() {} } | X      | new X()
          class X { private X() {} void close() {} }                   | X         | open()
          abstract class X { abstract void close(); }                  | X         | open()
          class X<A, B extends Comparable<B>> { void close() {} }      | X         | new X<>()
          class X<A> { X(A a) {} void close() {} }                     | X         | open()
          enum X { ONE; void close() {} }                              | X         | open()
          record X() { public void close() {} }                        | X         | new X()
          record X(int i) { public void close() {} }                   | X         | open()
          class X { static class In { void close() {} } }              | X.In      | new X.In()
          class X { class In { void close() {} } }                     | X.In      | open()
          class X<T> { class In { void close() {} } }                  | X.In      | open()
          interface X { class In { void close() {} } }                 | X.In      | new X.In()
          class Test { public void close() {} }                        | Test      | new Test()
          class NoLeak { static class In { void close() {} } }         | NoLeak.In | new NoLeak.In()
          class Switch { void close() {} }                             | Switch    | new Switch()
          class Scope { void close() {} }                              | Scope     | new Scope()
          class Yield { void close() {} }                              | Yield     | new Yield()
          class Open { Open(int i) {} void close() {} }                | Open      | open()
          class a { void close() {} }                                  | a         | new a()
          """)
  void compiles(String source, String name, String opened) throws Exception {
    for (String packageName : List.of("p.q", "")) {
      Path at = Files.createDirectories(root.resolve("package " + packageName));
      String header = packageName.isEmpty() ? "" : "package " + packageName + ";\n";
      // A file of another name would be a warning.
      String fileName = name.split("\\.", -1)[0] + ".java";
      folder = new Folder(at).main(fileName, header + source);
      Path test = write(packageName.isEmpty() ? name : packageName + "." + name);
      assertTrue(Files.readString(test).contains("(" + opened + ")"), Files.readString(test));
      compile(at, at.resolve(fileName), test);
    }
  }

  private static void compile(Path classes, Path... files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      boolean compiles =
          javac
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-Xlint:all,-processing,-path,-classfile",
                      "-Werror",
                      "-proc:none",
                      "-d",
                      classes.toString(),
                      "-classpath",
                      System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjects(files))
              .call();
      assertTrue(compiles, said::toString);
    }
  }

  @Test
  void isNeverWrittenOverAFile() throws Exception {
    folder.main("a/Line.java", "package a; class Line { void close() {} }");
    Path file = write("a.Line");
    Files.writeString(file, "mine");
    assertEquals(
        "test/a/LineNoLeakTest.java is there already and was left alone; add to it, or move it away first",
        refusal("a.Line"));
    assertEquals("mine", Files.readString(file));
    assertFalse(Files.exists(file.resolveSibling("LineNoLeakTest.java.part")));
  }

  @Test
  void takesTheNameOfANestedClassAsJavaHasItToo() throws Exception {
    folder.main("a/X.java", "package a; class X { static class In { void close() {} } }");
    assertEquals("XInNoLeakTest.java", write("a.X$In").getFileName().toString());
  }

  @Test
  void isRefusedForAnUnknownClass() throws Exception {
    assertEquals("there is no closeable class a.B here; there is none at all", refusal("a.B"));
    folder.main("a/Line.java", "package a; class Line { void close() {} } class No {}");
    assertEquals(
        "there is no closeable class a.Lime here; the nearest is a.Line", refusal("a.Lime"));
    assertTrue(refusal("a.No").contains("no closeable class a.No here"));
    assertTrue(refusal("a.\nB").contains("no closeable class a.\\nB here"));
  }

  @Test
  void isRefusedForWhatATestCannotMake() throws Exception {
    folder.main(
        "a/X.java",
        """
        package a;
        class X {
          Object o = new Object() { void close() {} };
          private static class Secret { static class In { void close() {} } }
          void m() { class Local { void close() {} } }
          static class Shut { private void close() {} }
        }
        """);
    assertTrue(refusal("a.X.1").startsWith("a.X.1 has no name outside its method"));
    assertTrue(refusal("a.X.1Local").startsWith("a.X.1Local has no name outside its method"));
    assertTrue(refusal("a.X.Secret.In").startsWith("a.X.Secret.In is private"));
    assertTrue(refusal("a.X.Shut").startsWith("close() of a.X.Shut is private"));
  }
}
