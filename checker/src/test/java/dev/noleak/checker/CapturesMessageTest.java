package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report of ThrowableCapturesEnclosing says, and where. */
class CapturesMessageTest {
  private static Finding finding(String source) {
    return Compilation.under(ThrowableCapturesEnclosing.class, Map.of("A.java", source)).finding();
  }

  @Test
  void namesCapturedLocals() {
    Checking.check(
        ThrowableCapturesEnclosing.class,
        """
        class A {
          Exception fail(Object response, Object unused, Object request) {
            final int constant = 1;
            // BUG: Diagnostic contains: created in, and 'request' and 'response' of the method.
            return new Exception() {
              @Override public String getMessage() {
                Object own = request;
                return "" + response + own + constant;
              }
            };
          }
        }
        """);
  }

  @Test
  void tellsEveryComponent() {
    Finding finding =
        finding(
            """
            package pkg;

            public class A {
              public class Inner extends Exception {}
            }
            """);

    assertEquals(
        new Finding(
            "ThrowableCapturesEnclosing",
            "pkg.A.Inner",
            null,
            null,
            null,
            "Inner keeps the A that it is created in. Javac gives every such Throwable a field for"
                + " it, used or not, since Throwable is Serializable, so whoever holds the"
                + " exception holds that object and all that it holds. Make it static, and pass it"
                + " the values that it needs. Kept on purpose?"
                + " @SuppressWarnings(\"ThrowableCapturesEnclosing\") on the class, or on a"
                + " declaration around it.",
            "https://noleak.dev/checker/docs/ThrowableCapturesEnclosing.md",
            URI.create("memory:///A.java"),
            4,
            10,
            List.of(),
            "code that uses the object around the class may need it, or may be elsewhere"),
        finding);
  }

  @Test
  void offersStaticNestedClassWhereOuterIsInner() {
    Finding finding =
        finding("class A { class B { class E extends Exception {} E f() { return new E(); } } }");

    assertTrue(finding.message().contains("Make it a static nested class, and pass"));
  }

  @Test
  void pointsAtCreationOfAnonymousClass() {
    Finding finding = finding("class A { Exception f() { return new Exception() {}; } }");

    assertEquals("A.1", finding.className());
    assertTrue(finding.message().contains("Throw a static nested class in its place, and pass"));
    assertEquals(34, finding.column());
  }
}
