package dev.noleak.checker;

import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a clear names the class that it needs: by an import, a new one, or in full. */
class ClearImportTest {

  static final String ARRAY =
      """
      class A {
        private final Throwable[] failures = new Throwable[2];
        void fail(Throwable cause) { failures[0] = cause; }
        public void close() {}
      }
      """;

  @Test
  void writesOutNameInFileWithoutImports() {
    assertTrue(mended(ARRAY).contains("{ java.util.Arrays.fill(failures, null); }"));
  }

  @Test
  void usesImport() {
    String source = "import java.util.Arrays;\n\n" + ARRAY;

    assertEquals(
        source.replace("close() {}", "close() { Arrays.fill(failures, null); }"), mended(source));
  }

  @Test
  void addsImportInOrder() {
    String source = "package a;\n\nimport java.io.File;\nimport java.util.List;\n\n" + ARRAY;

    assertEquals(
        source
            .replace("close() {}", "close() { Arrays.fill(failures, null); }")
            .replace("java.io.File;\n", "java.io.File;\nimport java.util.Arrays;\n"),
        mended(Map.of("a/A.java", source), "a/A.java"));
  }

  @Test
  void addsImportBeforeOthers() {
    String source = "import java.util.List;\n\n" + ARRAY;

    assertTrue(
        mended(source).startsWith("import java.util.Arrays;\nimport java.util.List;\n\nclass A"));
  }

  @Test
  void leavesCommentWithItsImport() {
    String source = "import java.io.File; // of the docs\nimport java.util.List;\n\n" + ARRAY;

    assertTrue(
        mended(source)
            .startsWith(
                "import java.io.File; // of the docs\nimport java.util.Arrays;\nimport java.util."));
  }

  @Test
  void addsImportBehindPackage() {
    String source = "package a;\r\n\r\n/** Says so. */\r\n" + ARRAY.replace("\n", "\r\n");

    assertTrue(
        mended(Map.of("a/A.java", source), "a/A.java")
            .startsWith("package a;\r\n\r\nimport java.util.Arrays;\r\n\r\n/** Says so. */\r\n"));
  }

  @Test
  void addsImportBehindStaticOnes() {
    String source = "import static java.lang.Math.max;\n\n" + ARRAY;

    assertTrue(
        mended(source)
            .startsWith("import static java.lang.Math.max;\n\nimport java.util.Arrays;\n\nclass"));
  }

  @Test
  void writesOutNameBesideClassOfThatName() {
    String source = "import java.util.List;\n\n" + ARRAY + "class Arrays {}\n";

    assertTrue(mended(source).contains("{ java.util.Arrays.fill(failures, null); }"));
  }

  @Test
  void writesOutNameBesideClassOfThatNameInFileOfItsOwn() {
    Map<String, String> sources =
        Map.of("A.java", "import java.util.*;\n\n" + ARRAY, "Arrays.java", "class Arrays {}\n");

    assertTrue(mended(sources, "A.java").contains("{ java.util.Arrays.fill(failures, null); }"));
  }

  @Test
  void writesOutNameBesideMemberOfThatName() {
    String source =
        "import java.util.List;\n\n"
            + ARRAY.replace("class A {", "class A extends Base {")
            + "class Base { static class Arrays {} }\n";

    assertTrue(mended(source).contains("{ java.util.Arrays.fill(failures, null); }"));
  }

  @Test
  void writesOutNameBesideImportOfThatName() {
    Map<String, String> sources =
        Map.of(
            "A.java",
            "import b.Arrays;\n\n" + ARRAY,
            "b/Arrays.java",
            "package b;\n\npublic class Arrays {}\n");

    assertTrue(mended(sources, "A.java").contains("{ java.util.Arrays.fill(failures, null); }"));
  }
}
