package dev.noleak.checker;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.tools.javac.api.JavacTool;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check says is kept is what the class files of this JDK's javac keep. */
class EnclosingInstanceTest {
  private static final String SOURCE =
      """
      import java.util.function.Supplier;

      class Outer {
        static Throwable inStaticField = new Exception() {};
        Throwable inField = new Exception() {};
        static { new Exception() {}; }
        { new Exception() {}; }
        static Supplier<Throwable> inStaticLambda = () -> new Exception() {};
        Supplier<Throwable> inLambda = () -> new Exception() {};
        class Inner extends Exception {}
        static class Nested extends Exception {}
        Outer(Throwable t) {}
        Outer() { this(new Exception() {}); }
        Outer(int i) { new Exception() {}; }
        static void inStaticMethod() {
          new Exception() {};
          class Local extends Exception {}
          new Local();
        }
        void inMethod(Object v) {
          new Exception() {};
          class Local extends Exception { Object v() { return v; } }
          new Local();
          record Row() {
            class Inner extends Exception {}
            Exception e() { return new Inner(); }
          }
        }
        Throwable inSwitch(int i) {
          return switch (i) { case 1 -> new Exception() {}; default -> new Exception(); };
        }
        class This {
          This(Throwable t) {}
          This() { this(new Exception() {}); }
          This(int i) { this((Throwable) null); new Exception() {}; }
        }
        class Super extends Outer { Super() { super(new Exception() {}); } }
        class Using extends Outer {
          Using() { super(new Exception() { String s() { return "" + Outer.this; } }); }
        }
        static Throwable qualified(Outer outer) { return outer.new Inner() {}; }
        static class OfInner extends Inner { OfInner(Outer outer) { outer.super(); } }
        interface Contract {
          Throwable T = new Exception() {};
          default Throwable inDefault() { return new Exception() {}; }
          static Throwable inStatic() { return new Exception() {}; }
          class Member extends Exception {}
        }
        enum Constants {
          A { @Override Throwable t() { return new Exception() {}; } },
          B(new Exception() {});
          Constants(Throwable... t) {}
          Throwable t() { return null; }
          class Inner extends Exception {}
        }
        record Row(int i) {
          Throwable t() { return new Exception() {}; }
          class Inner extends Exception {}
        }
      }
      """;

  @Test
  void isWhatClassFilesSay(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("Outer.java"), SOURCE);
    int result =
        JavacTool.create()
            .run(null, null, null, "-proc:none", "-nowarn", "-d", folder.toString(), "" + file);
    assertEquals(0, result);

    Compilation compilation =
        Compilation.under(ThrowableCapturesEnclosing.class, Map.of("Outer.java", SOURCE));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(
        keeping(folder),
        compilation.findings().stream()
            .map(Finding::className)
            .collect(toCollection(TreeSet::new)));
  }

  private static Set<String> keeping(Path folder) throws Exception {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder);
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      List<String> classes =
          files
              .map(each -> each.getFileName().toString())
              .filter(name -> name.endsWith(".class"))
              .map(name -> name.replace(".class", ""))
              .toList();
      for (String each : classes) {
        Class<?> type = loader.loadClass(each);
        if (Throwable.class.isAssignableFrom(type)
            && Arrays.stream(type.getDeclaredFields()).anyMatch(EnclosingInstanceTest::isOuter)) {
          names.add(each.replace('$', '.'));
        }
      }
    }
    assertTrue(names.size() > 10, names::toString);
    return names;
  }

  /** JDK 17 names it {@code val$this$0} where the outer object is still under construction. */
  private static boolean isOuter(Field field) {
    return field.isSynthetic() && field.getName().contains("this$");
  }
}
