package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestsTest {
  @TempDir Path root;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void start() throws IOException {
    folder = new Folder(root);
    folder.main("a/A.java", "package a; public class A implements AutoCloseable { static A X; }");
    folder.main("a/O.java", "package a; class O { static class In { void close() {} } }");
  }

  private List<String> tests(String header, String body) throws IOException {
    folder.test("t/T.java", header + "\nclass T {\n" + body + "\n}");
    return folder.tests("a.A");
  }

  private static final String IMPORT =
      "package t; import a.*; import dev.noleak.testkit.NoLeak; import org.junit.jupiter.api.*;";

  @Test
  void whereTheMethodNamesTheClass() throws IOException {
    assertEquals(
        List.of("t.T.makes:5", "t.T.calls:7", "t.T.reads:8", "t.T.says:9", "t.T.takes:10"),
        tests(
            IMPORT,
            """
            @Test void noAnnotation() { new A(); }
            @NoLeak
            @Test void makes() { new A(); }
            @NoLeak void without() { new AA(); String s = "A"; a(); }
            @NoLeak void calls() { A.open(); }
            @NoLeak void reads() { use(a.A.X.toString()); }
            @NoLeak(A.class) void says() {}
            @NoLeak void takes(java.util.List<A> all) {}
            """));
  }

  @Test
  void whereTheClassNamesTheClass() throws IOException {
    assertEquals(
        List.of("t.T.null:2"),
        tests(IMPORT + "@NoLeak", "A a;\n@Test void m() {}\n@Test void n() { new A(); }"));
  }

  @Test
  void whereAFieldNamesTheClass() throws IOException {
    assertEquals(
        List.of("t.T.null:4"),
        tests(IMPORT, "@NoLeak Object o = null;\n@NoLeak Object p = new A();"));
  }

  @Test
  void whereANestedTestNamesANestedClass() throws IOException {
    folder.test(
        "a/T.java",
        """
        package a;
        import dev.noleak.testkit.*;
        class T {
          class Nested {
            @NoLeak void m() { try (var in = new O.In()) {} }
          }
        }
        """);
    assertEquals(List.of("a.T.Nested.m:5"), folder.tests("a.O.In"));
    assertEquals(List.of(), folder.tests("a.A"));
  }

  @Test
  void byTheFullNameOfTheAnnotation() throws IOException {
    assertEquals(
        List.of("t.T.m:3"),
        tests("package t; import a.A;", "@dev.noleak.testkit.NoLeak void m() { new A(); }"));
  }

  @Test
  void byAStarAmongOthers() throws IOException {
    assertEquals(
        List.of("t.T.m:3"),
        tests(
            "package t; import a.*; import b.*; import dev.noleak.testkit.*;",
            "@NoLeak void m() { new A(); }"));
  }

  @Test
  void notByAnotherAnnotationOfThatName() throws IOException {
    assertEquals(
        List.of(),
        tests("package t; import a.*; import b.NoLeak;", "@NoLeak void m() { new A(); }"));
    folder.test("t/NoLeak.java", "package t; @interface NoLeak {}");
    assertEquals(
        List.of(),
        tests(
            "package t; import a.A; import dev.noleak.testkit.*;",
            "@NoLeak void m() { new A(); }"));
  }
}
