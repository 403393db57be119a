package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that javac takes and that few write: each of these once ended the compilation. */
class OddCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object[] ALL = Arrays.copyOf(new Object[] {\"a\"}, 1)",
        "List<Object[]> ALL = List.<Object[]>of(Arrays.copyOf(new Object[] {\"a\"}, 1))",
        "Iterable<int[]> ALL = List.of(Arrays.copyOfRange(new int[2], 0, 1))",
        "Object ALL = new int[0].clone()",
        "Object ALL = int[].class",
        "Object ALL = java.lang.reflect.Array.newInstance(int.class, 3)",
      })
  void passesSharedArrayOfTheLibrary(String field) {
    String source = "import java.util.*; class A { static final FIELD; }".replace("FIELD", field);

    Compilation compilation =
        Compilation.under(SharedThrowableAccumulates.class, Map.of("A.java", source));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(List.of(), compilation.findings());
  }

  @Test
  void mendsBesideVariablesOfOneDeclaration() {
    assertEquals(
        List.of("failure"),
        kept(
            """
            class A {
              private Throwable failure;
              void fail(Throwable cause) { failure = cause; }
              public void close() {
                int a = 1, b = 2;
                System.out.println(a + b);
              }
            }
            """));
  }

  @Test
  void tellsHoldersOfOneClassApart() {
    assertEquals(
        List.of(),
        kept(
            """
            class A {
              static class State {
                Throwable first;
                Throwable second;
                void reset() { first = null; second = null; }
              }
              private final State a = new State();
              private State b;
              A(State b) { this.b = b; }
              void fail(Throwable cause) { a.first = cause; a.second = cause; b.first = cause; }
              public void close() { b.reset(); a.reset(); }
            }
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AtomicReference | set | void set() {} | slot.set()
          AtomicReference | set | void compareAndClear(Object o) {} | slot.compareAndClear(this)
          ThreadLocal | set | void set() {} | slot.set()
          ArrayList | add | void removeIf() {} | slot.removeIf()
          """)
  void flagsSlotOfClassWithMethodsOfItsOwn(String slot, String fail, String method, String call) {
    String source =
        """
        import java.util.ArrayList;
        import java.util.concurrent.atomic.AtomicReference;
        class A {
          static class Own extends SLOT<Throwable> { METHOD }
          private final Own slot = new Own();
          void fail(Throwable cause) { slot.FAIL(cause); }
          public void close() { CALL; }
        }
        """;

    assertEquals(
        List.of("slot"),
        kept(
            source
                .replace("SLOT", slot)
                .replace("METHOD", method)
                .replace("FAIL", fail)
                .replace("CALL", call)));
  }

  @Test
  void flagsSlotWhoseHandleIsGivenNothing() {
    assertEquals(
        List.of("failure"),
        kept(
            """
            import java.lang.invoke.*;
            class A {
              private static final VarHandle FAILURE;
              static {
                try {
                  FAILURE = MethodHandles.lookup().findVarHandle(A.class, "failure", Throwable.class);
                } catch (ReflectiveOperationException e) {
                  throw new AssertionError(e);
                }
              }
              private volatile Throwable failure;
              void fail(Throwable cause) { FAILURE.set(this, cause); }
              public void close() { FAILURE.set(this); }
            }
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Object", "Open"})
  void understandsRecordPattern(String type) {
    Assumptions.assumeTrue(Runtime.version().feature() >= 21);

    String source =
        """
        class A {
          record Open(int id) {}
          private TYPE state = new Open(1);
          private Throwable failure;
          void fail(Throwable cause) { failure = cause; }
          public void close() {
            if (!(state instanceof Open(int id))) { return; }
            failure = null;
            state = null;
          }
        }
        """;

    // Of any object, there are others that leave early and keep the Throwable.
    assertEquals(
        type.equals("Open") ? List.of() : List.of("failure"), kept(source.replace("TYPE", type)));
  }

  private static List<String> kept(String source) {
    Compilation compilation = Compilation.of(Map.of("A.java", source));
    assertTrue(compilation.succeeded(), compilation::output);
    return compilation.findings().stream().map(Finding::field).toList();
  }
}
