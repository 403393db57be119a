package dev.noleak.checker;

import static dev.noleak.checker.Mending.assertNoFix;
import static dev.noleak.checker.Mending.mended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field has once it is cleared must be what those who use it later are prepared for. */
class ClearedValueTest {
  private static final String SOURCE =
      """
      import java.util.*;
      import java.util.concurrent.atomic.*;

      class A {
        static class State { Throwable failure; int bytes; }
        record Result(List<Throwable> all) {}
        static final RuntimeException CLOSED = new RuntimeException();
        static final RuntimeException NONE = new RuntimeException();
        Result result;
        List<Object> elsewhere;
        static void use(List<Throwable> all) {}
        MEMBERS
        public void close() {}
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          f = NONE; ~ RuntimeException f = NONE; void fail(RuntimeException x) { f = x; } boolean is() { return f != NONE; }
          f = NONE; ~ RuntimeException f; A() { f = A.NONE; } void fail(RuntimeException x) { f = x == null ? CLOSED : x; }
          f = NONE; ~ void end() { f = CLOSED; } RuntimeException f = NONE; void fail(RuntimeException x) { f = x; }
          f = null; ~ RuntimeException f; void end() { f = CLOSED; } void fail(RuntimeException x) { f = x; }
          f = null; ~ RuntimeException f = NONE; void renew() { f = null; } void fail(RuntimeException x) { f = x; }
          f.set(NONE); ~ final AtomicReference<Throwable> f = new AtomicReference<>(NONE); void fail(Throwable x) { f.set(x); }
          f.set(null); ~ final AtomicReference<Throwable> f = new AtomicReference<>(); void fail(Throwable x) { f.set(x); }
          f = null; ~ Object f; void fail(Throwable x) { f = x; } Object get() { return f; }
          f = null; ~ Object f; void fail(Throwable x) { f = x; } void ok(String x) { f = x; }
          f = null; ~ List<Throwable> f; void fail(Throwable x) { if (f == null) f = new ArrayList<>(); f.add(x); }
          f = null; ~ List<Throwable> f; void fail(Throwable x) { f = new ArrayList<>(); f.add(x); } int n() { return f != null ? f.size() : 0; }
          f = null; ~ List<Throwable> f; void fail(Throwable x) { f = List.of(x); } List<Throwable> get() { return f; }
          f = null; ~ State f; void open() { f = new State(); } void fail(Throwable x) { if (f != null) f.failure = x; }
          f.clear(); ~ final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); } Object copy() { return new ArrayList<>(f); }
          f.clear(); ~ final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); } Object copy() { return List.copyOf(f); }
          f.clear(); ~ final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); use(f); }
          f.clear(); ~ final Many f = new Many(); void fail(Throwable x) { f.add(x); } static class Many extends ArrayList<Throwable> {}
          f.clear(); ~ final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); elsewhere.addAll(f); }
          """)
  void clears(String statement, String members) {
    String mended = mended(SOURCE.replace("MEMBERS", members));

    assertTrue(mended.contains("close() { " + statement + " }"), mended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nobody expects null.
        "List<Throwable> f; void open() { f = new ArrayList<>(); } void fail(Throwable x) { f.add(x); }",
        "List<Throwable> f; void fail(Throwable x) { f = List.of(x); } void all() { for (var x : f) {} }",
        "Throwable[] f; void open() { f = new Throwable[1]; } void fail(Throwable x) { f[0] = x; }",
        "State f; void open() { f = new State(); } void fail(Throwable x) { f.failure = x; }",
        "AtomicReference<Throwable> f; void open() { f = new AtomicReference<>(); }"
            + " void fail(Throwable x) { f.set(x); }",
        // Another's constant is out of sight.
        "void m() { String NONE; } Throwable f = Other.NOT; void fail(Throwable x) { f = x; }"
            + " static class Other { static final Throwable NOT = new Error(); }",
        // A result would be lost.
        "Object f; void ok(Object x) { f = x; } void fail(Throwable x) { f = x; }"
            + " Object get() { return f; }",
        // It cannot be emptied.
        "final Recent f = new Recent(); void fail(Throwable x) { f.add(x); }"
            + " static class Recent extends AbstractList<Throwable> {"
            + " private Throwable last; public boolean add(Throwable t) { last = t; return true; }"
            + " public Throwable get(int i) { return last; } public int size() { return 1; } }",
        // Somebody else has the container.
        "final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); }"
            + " List<Throwable> get() { return f; }",
        "final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); }"
            + " List<Throwable> get() { return Collections.unmodifiableList((f)); }",
        "final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); }"
            + " Result get() { return new Result(f); }",
        "final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); }"
            + " void end() { elsewhere.add(f); }",
        "Object g; final List<Throwable> f = new ArrayList<>(); void fail(Throwable x) { f.add(x); }"
            + " void end() { this.g = f; }",
        "final Map<String, Throwable> f = new HashMap<>(); void fail(Throwable x) { f.put(\"\", x); }"
            + " Collection<Throwable> get() { return f.values(); }",
        "final Throwable[] f = new Throwable[1]; void fail(Throwable x) { f[0] = x; }"
            + " Throwable[] get() { return f; }",
      })
  void leaves(String members) {
    assertNoFix(SOURCE.replace("MEMBERS", members));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String NONE = \"\";", "Runnable r = () -> { int NONE; };"})
  void leavesWhatCloseNamesOtherwise(String statement) {
    assertNoFix(
        """
        class A {
          static final Throwable NONE = new Throwable();
          Throwable failure = NONE;
          void fail(Throwable cause) { failure = cause; }
          public void close() { STATEMENT }
        }
        """
            .replace("STATEMENT", statement));
  }

  @Test
  void movesSentinel() {
    String source =
        """
        class A {
          static final Throwable NONE = new Throwable();
          Throwable failure = NONE;
          void fail(Throwable cause) { failure = cause; }
          public void close() throws Exception {
            Thread.sleep(5);
            failure = NONE;
          }
        }
        """;

    assertEquals(
        source
            .replace("\n    failure = NONE;", "")
            .replace("    Thread", "    failure = NONE;\n    Thread"),
        mended(source));
  }
}
