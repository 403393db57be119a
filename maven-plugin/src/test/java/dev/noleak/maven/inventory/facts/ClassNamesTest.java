package dev.noleak.maven.inventory.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.facts.SourceParser.Read;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Javac decides which number a class without a name gets. Each class here implements an interface
 * of its own, so that the class files tell which got which.
 */
final class ClassNamesTest {
  private static final Pattern MARK = Pattern.compile("I\\d+");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object f = new I1() {}; static Object g = new I2() {}; A() { new I3() {}; } { new I4() {}; }",
        "void m() { new I1() { Object o = new I2() { Object p = new I3() {}; }; }; new I4() {}; }",
        "void m() { { class L implements I1 {} new I2() {}; } { class L implements I3 {} } class M implements I4 {} }",
        "void m() { record R() implements I1 { Object o() { return new I2() {}; } } new I3() {}; }",
        "class N { Object o = new I1() {}; } Object f = new I2() {}; static class S { Object o = new I3() {}; }",
        "interface I { Object O = new I1() {}; } Object f = new I2() {};",
        "enum E { X { Object o = new I1() {}; }, Y(new I2() {}) { }; E(Object... o) { new I3() {}; } }",
        "void m(boolean b) { if (b) new I1() {}; else new I2() {}; Object o = b ? new I3() {} : new I4() {}; }",
        "void m() { for (Object o = new I1() {}; o != new I2() {}; o = new I3() {}) { new I4() {}; } }",
        "void m() { for (Object o : new Object[] {new I1() {}, new I2() {}}) { new I3() {}; } new I4() {}; }",
        "void m() { while (new I1() {} != null) { new I2() {}; } synchronized (new I3() {}) { new I4() {}; } }",
        "void m() { do { new I1() {}; } while (new I2() {} != null); }",
        "void m(int i) { switch (i) { case 1: new I1() {}; break; default: new I2() {}; } new I3() {}; }",
        "int m(int i) { return switch (i + g(new I1() {})) { case 1 -> g(new I2() {}); default -> g(new I3() {}); }; }",
        "void m() { try (C c = new C(new I1() {})) { new I2() {}; } catch (RuntimeException e) { new I3() {}; } finally { new I4() {}; } }",
        "void m() { h(new I1() {}, new I2() {}); new C(new I3() {}) {}; }",
        "void m() { c(new I1() {}).to(new I2() {}, new I3() {}); }",
        "void m() { h((Runnable) () -> { new I1() {}; }, new I2() {}); Runnable r = () -> { new I3() {}; }; }",
        "void m() { run(() -> { new I1() {}; }, new I2() {}); }",
        "void m() { run(() -> { new I1() {}; Runnable r = () -> { new I2() {}; }; }, g(new I3() {})); new I4() {}; }",
        "void m() { h(id(new I1() {}), new I2() {}); h(id(new I3() {}), g(new I4() {})); }",
        "void m(boolean b) { h(b ? new I1() {} : null, new I2() {}); }",
        "A(Object... o) {} A() { this(id(new I1() {}), new I2() {}); } A(int i) { super(); new I3() {}; }",
        "Object[] a = {new I1() {}, new I2() {}}; int i = a[g(new I3() {})] == new I4() {} ? 1 : 2;",
        "G<Object> g = new G<>(null) { Object o = new I1() {}; }; Object f = new I2() {};",
        "void m() { G<Object> g = new G<>(\"\") { Object o = new I1() {}; }; new I2() {}; }",
        "void m() { h(new G<>(\"\") { Object o = new I1() {}; }, new I2() {}); new I3() {}; }",
        "void m() { G<I1> g = new G<>(new I1() {}) { Object o = new I2() {}; }; new I3() {}; }",
        "void m() { Object o = new C(id(new I1() {}), new I2() {}) {}; new I3() {}; }",
        "enum E { X(g(new I1() {})) { }, Y(g(new I2() {})); E(Object... o) { new I3() {}; } }",
        "void m() { new G<Object>(id(new I1() {})) {}; new G<I2>(new I2() {}) { Object o = new I3() {}; }; }",
      })
  void areThoseOfJavac(String members) throws IOException {
    String source =
        """
        package a;
        class A {
          %s
          static int g(Object... o) { return 0; }
          static void h(Object... o) {}
          static void run(Runnable r, Object... o) {}
          static <T> T id(T t) { return t; }
          static C c(Object... o) { return new C(); }
        }
        class C implements AutoCloseable {
          C(Object... o) {}
          void to(Object... o) {}
          public void close() {}
        }
        class G<T> { G(T t) {} }
        interface I1 {} interface I2 {} interface I3 {} interface I4 {}
        """
            .formatted(members);
    Path file = Files.writeString(folder.resolve("A.java"), source);
    assertEquals(byJavac(file), byUs(file));
  }

  private Map<String, String> byUs(Path file) {
    Read read = new SourceParser(StandardCharsets.UTF_8, new HashSet<>()).read(file, false);
    Map<String, String> names = new TreeMap<>();
    for (TypeFacts type : Objects.requireNonNull(read.facts(), () -> read.toString()).types()) {
      for (TypeName above : type.supertypes()) {
        if (MARK.matcher(above.name()).matches()) {
          names.put(above.name(), type.name());
        }
      }
    }
    return names;
  }

  private Map<String, String> byJavac(Path file) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean compiles =
          javac
              .getTask(
                  said,
                  files,
                  null,
                  List.of("-d", classes.toString(), "-proc:none"),
                  null,
                  files.getJavaFileObjects(file))
              .call();
      assertEquals(true, compiles, said::toString);
    }
    Map<String, String> names = new TreeMap<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
        Stream<Path> all = Files.list(classes.resolve("a"))) {
      for (Path each : all.toList()) {
        String name = "a." + each.getFileName().toString().replace(".class", "");
        for (Class<?> above : Class.forName(name, false, loader).getInterfaces()) {
          if (MARK.matcher(above.getSimpleName()).matches()) {
            names.put(above.getSimpleName(), name.replace('$', '.'));
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return names;
  }
}
