package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where closeable classes are found. */
final class CloseablePlacesTest {
  private final Folder folder;

  CloseablePlacesTest(@TempDir Path root) {
    folder = new Folder(root);
  }

  @Test
  void inEveryForm() throws IOException {
    folder.main(
        "a/Forms.java",
        """
        package a;
        class Forms {
          enum E implements AutoCloseable { ONE, TWO { public void close() {} } }
          record R(int i) implements AutoCloseable { public void close() {} }
          interface I extends AutoCloseable {}
          @interface An { String close(); }
          static class Nested implements I { class Inner implements I {} }
          AutoCloseable field = new AutoCloseable() { public void close() {} };
          void method() {
            class Local implements I { Object o = new I() {}; }
            record LocalRecord() implements I {}
            new Local() {};
            I lambda = () -> {};
          }
        }
        """);
    assertEquals(
        List.of(
            "a.Forms.E",
            "a.Forms.E.1",
            "a.Forms.R",
            "a.Forms.Nested",
            "a.Forms.Nested.Inner",
            "a.Forms.1",
            "a.Forms.1Local",
            "a.Forms.1Local.1",
            "a.Forms.1LocalRecord",
            "a.Forms.2"),
        folder.closeables());
  }

  @Test
  void inNoPackageAndInAFileOfAnyName() throws IOException {
    folder.main("A.java", "class A implements B {} interface B extends AutoCloseable {}");
    folder.main("nested/no-class name <b>.java", "class C extends A {} class D implements B {}");
    folder.main("module-info.java", "module some.module { requires java.sql; }");
    folder.main("a/package-info.java", "package a;");
    folder.main("a/Empty.java", "");
    assertEquals(List.of("A", "C", "D"), folder.closeables());
    assertEquals(List.of(), folder.survey().unparsed());
  }

  @Test
  void whereTwoFilesDeclareOneName() throws IOException {
    folder.main("one/A.java", "package a; public class A implements AutoCloseable {}");
    folder.main("two/A.java", "package a; public class A { class In extends A {} }");
    folder.main("a/B.java", "package a; class B extends A {}");
    assertEquals(List.of("a.A", "a.B"), folder.closeables());
  }

  @Test
  void whereClassesExtendEachOther() throws IOException {
    folder.main("a/A.java", "package a; class A extends B { Missing m; void close() {} }");
    folder.main(
        "a/B.java", "package a; class B extends A.C { class D<T extends U, U extends T> {T t;} }");
    folder.main("a/C.java", "package a; class C extends C {}");
    assertEquals(List.of("a.A"), folder.closeables());
  }

  @Test
  void ofTestsWhereAskedFor() throws IOException {
    folder.main("a/A.java", "package a; class A implements AutoCloseable {}");
    folder.test("a/T.java", "package a; class T extends A {}");
    assertEquals(List.of("a.A"), folder.closeables());
    assertEquals(
        List.of("a.A", "a.T"),
        folder.survey(1, true).closeables().stream().map(each -> each.type().name()).toList());
  }
}
