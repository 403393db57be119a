package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a class closeable. */
final class CloseableClassesTest {
  private final Folder folder;

  CloseableClassesTest(@TempDir Path root) {
    folder = new Folder(root);
  }

  @Test
  void byAnInterfaceOfTheJre() throws IOException {
    folder.main("a/A.java", "package a; abstract class A implements AutoCloseable {}");
    folder.main("a/B.java", "package a; import java.io.*; class B implements Closeable {}");
    folder.main("a/C.java", "package a; class C extends java.io.InputStream {}");
    folder.main("a/D.java", "package a; class D extends java.util.logging.Handler {}");
    folder.main("a/E.java", "package a; class E extends Thread {}");
    assertEquals(List.of("a.A", "a.B", "a.C", "a.D"), folder.closeables());
  }

  @Test
  void byItsOwnMethod() throws IOException {
    folder.main("a/Own.java", "package a; class Own { void close() {} }");
    folder.main("a/Hidden.java", "package a; class Hidden { private void close() {} }");
    folder.main("a/Static.java", "package a; class Static { static void close() {} }");
    folder.main("a/Other.java", "package a; class Other { void close(int how) {} }");
    assertEquals(List.of("a.Own", "a.Hidden"), folder.closeables());
  }

  @Test
  void byClassesOfOtherFiles() throws IOException {
    folder.main("a/Leaf.java", "package a; class Leaf extends b.Middle {}");
    folder.main("b/Middle.java", "package b; import c.*; public class Middle extends Top {}");
    folder.main("c/Top.java", "package c; public class Top { protected void close() {} }");
    folder.main("c/Private.java", "package c; public class Private { private void close() {} }");
    folder.main("c/Not.java", "package c; public class Not extends Private {}");
    folder.main("d/Default.java", "package d; interface Default { default void close() {} }");
    folder.main("d/By.java", "package d; class By implements Default {}");
    assertEquals(List.of("a.Leaf", "b.Middle", "c.Top", "c.Private", "d.By"), folder.closeables());
  }

  @Test
  void byAGenericSuperclass() throws IOException {
    folder.main("a/Base.java", "package a; class Base<T> implements java.io.Closeable {}");
    folder.main(
        "a/Of.java", "package a; class Of<T extends Of<T>> extends Base<java.util.List<T>> {}");
    assertEquals(List.of("a.Base", "a.Of"), folder.closeables());
  }

  @Test
  void notByASuperclassThatIsNotThere() throws IOException {
    folder.main("a/Lost.java", "package a; import lib.*; class Lost extends Library {}");
    folder.main("a/Found.java", "package a; class Found extends lib.Library { void close() {} }");
    folder.main("a/Below.java", "package a; class Below extends Found {}");
    assertEquals(List.of("a.Found", "a.Below"), folder.closeables());
  }

  @Test
  void findsTheClassThatTheLanguageMeans() throws IOException {
    folder.main("lib/Closeable.java", "package lib; public class Closeable {}");
    folder.main(
        "a/Imported.java", "package a; import lib.Closeable; class Imported extends Closeable {}");
    folder.main("b/Stream.java", "package b; class Stream {}");
    folder.main(
        "b/Same.java",
        "package b; import java.util.stream.*; abstract class Same extends Stream {}");
    folder.main(
        "c/Outer.java",
        """
        package c;
        import static c.Holder.Nested;
        class Outer extends Holder {
          class Thread implements AutoCloseable {}
          class ByMember extends Thread {}
          class ByInherited extends Deep {}
          static class ByParameter<AutoCloseable> {}
        }
        class ByStaticImport extends Nested {}
        class ByPath extends Outer.Thread {}
        class Holder { static class Nested implements AutoCloseable {} class Deep extends Nested {} }
        """);
    assertEquals(
        List.of(
            "c.Outer.Thread",
            "c.Outer.ByMember",
            "c.Outer.ByInherited",
            "c.ByStaticImport",
            "c.ByPath",
            "c.Holder.Nested",
            "c.Holder.Deep"),
        folder.closeables());
  }
}
