package dev.noleak.maven.inventory.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.inventory.facts.SourceParser.Read;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceParserTest {
  @TempDir Path folder;

  private Read read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private Read read(String text, Charset charset) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), text, charset);
    return new SourceParser(charset, new HashSet<>()).read(file, false);
  }

  private Unparsed unparsed(String text) throws IOException {
    Read read = read(text);
    assertNull(read.facts());
    return Objects.requireNonNull(read.unparsed());
  }

  @Test
  void saysWhereAFileDoesNotParse() throws IOException {
    Unparsed unparsed = unparsed("class A {\n  void m( {}\n}\n");
    assertEquals(2, unparsed.line());
    assertEquals("Parse error. Found \"{\"", unparsed.message());
  }

  @Test
  void saysWhereATokenIsNone() throws IOException {
    Unparsed unparsed = unparsed("class A {\n\n  int i = #;\n}\n");
    assertEquals(3, unparsed.line());
    assertTrue(unparsed.message().startsWith("Lexical error"), unparsed.message());
  }

  @Test
  void saysThatAFileEndsTooEarly() throws IOException {
    Unparsed unparsed = unparsed("class A {\n  String s = \"not ended;\n");
    assertTrue(unparsed.message().lines().count() == 1, unparsed.message());
  }

  @Test
  void saysThatAFileCannotBeRead() throws IOException {
    Read read =
        new SourceParser(StandardCharsets.UTF_8, new HashSet<>())
            .read(folder.resolve("gone.java"), false);
    Unparsed unparsed = Objects.requireNonNull(read.unparsed());
    assertEquals(1, unparsed.line());
    assertTrue(unparsed.message().startsWith("cannot be read: "), unparsed.message());
  }

  @Test
  void doesNotDieOfCodeThatIsNestedTooDeeply() throws IOException {
    String text = "class A { int i = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + "; }";
    assertEquals("is nested too deeply", unparsed(text).message());
  }

  @Test
  void goesOnAfterAFileThatDidNotParse() throws IOException {
    SourceParser parser = new SourceParser(StandardCharsets.UTF_8, new HashSet<>());
    Path bad = Files.writeString(folder.resolve("Bad.java"), "class {");
    Path good = Files.writeString(folder.resolve("Good.java"), "class Good {}");
    assertNotNull(parser.read(bad, false).unparsed());
    assertEquals(
        "Good", Objects.requireNonNull(parser.read(good, false).facts()).types().get(0).name());
  }

  @Test
  void readsWhatTheNewestLanguageHas() throws IOException {
    Read read =
        read(
            """
            sealed interface S permits R {}
            record R(Object o) implements S {
              int m(Object p) {
                var text = \"""
                    text
                    \""";
                if (p instanceof R(String s) && !s.isEmpty()) return 1;
                return switch (p) { case Integer i when i > 0 -> i; case null, default -> { yield 0; } };
              }
            }
            """);
    assertNull(read.unparsed());
  }

  @Test
  void readsWhatOldLanguagesHad() throws IOException {
    Read read =
        read(
            """
            class A<record> {
              int yield, record, var, sealed, permits, when, module;
              int yield() { yield = 1; Thread.yield(); return this.yield() + yield; }
              void m(int record, A<String> with) { int var = record; with.yield = var; }
            }
            """);
    assertNull(read.unparsed());
  }

  @Test
  void readsTheProjectsEncoding() throws IOException {
    String name = "Gr\u00f6\u00dfe";
    Read read = read("class " + name + " {}", StandardCharsets.ISO_8859_1);
    assertEquals(name, Objects.requireNonNull(read.facts()).types().get(0).name());
  }
}
