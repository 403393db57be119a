package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clears of a slot that a superclass declares. */
class ClearInheritedTest {

  @Test
  void leavesPrivateSlotOfSuperclass() {
    assertNoFix(
        """
        class Base {
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }

        class A extends Base {
          public void close() {}
        }
        """);
  }

  @Test
  void leavesHiddenSlotOfSuperclass() {
    assertNoFix(
        """
        class Base {
          Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }

        class A extends Base {
          private String failure;
          public void close() {}
        }
        """);
  }

  private static Map<String, String> withBaseElsewhere(String access) {
    return Map.of(
        "b/Base.java",
        """
        package b;

        public class Base {
          %s Throwable failure;
          void fail(Throwable cause) { failure = cause; }
        }
        """
            .formatted(access),
        "A.java",
        """
        class A extends b.Base {
          public void close() {}
        }
        """);
  }

  @Test
  void leavesSlotOfSuperclassInOtherPackage() {
    Compilation compilation = Compilation.of(withBaseElsewhere(""));

    assertTrue(compilation.finding().fix().isEmpty());
  }

  @Test
  void clearsProtectedSlotOfSuperclassInOtherPackage() {
    assertTrue(
        mended(withBaseElsewhere("protected"), "A.java")
            .contains("public void close() { failure = null; }"));
  }

  @Test
  void clearsInFinallyWhereCloseReadsSlotOfSuperclassInOtherFile() {
    Map<String, String> sources =
        Map.of(
            "Base.java",
            """
            class Base {
              RuntimeException failure;
              void fail(RuntimeException cause) { failure = cause; }
            }
            """,
            "A.java",
            """
            class A extends Base {
              public void close() {
                if (failure != null) throw failure;
              }
            }
            """);

    assertTrue(mended(sources, "A.java").contains("finally {\n      failure = null;\n"));
  }
}
