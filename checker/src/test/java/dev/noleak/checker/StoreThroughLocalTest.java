package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores through a local variable that refers to the same container or reference as the field. */
class StoreThroughLocalTest {
  private static void check(String store, String note) {
    Checking.check(
        """
        import java.util.*;
        import java.util.concurrent.atomic.*;

        class A {
          private List<Throwable> list = new ArrayList<>();
          private final Map<String, Throwable> map = new HashMap<>();
          private final AtomicReference<Throwable> reference = new AtomicReference<>();
          private final Throwable[] array = new Throwable[4];
          private Throwable plain;
          void fail(Throwable cause, int at) { STORE }
          NOTE
          public void close() {}
        }
        """
            .replace("STORE", store)
            .replace("NOTE", note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          List<Throwable> mine = list; mine.add(cause);                 | list
          final List<Throwable> mine = this.list; mine.addAll(0, Set.of(cause)); | list
          List<Throwable> mine; mine = list; mine.add(cause);           | list
          List<Throwable> mine = list; Runnable later = () -> mine.add(cause); | list
          List<Throwable> m = list; if (m == null) { list = m = new ArrayList<>(); } m.add(cause); | list
          Map<String, Throwable> mine = map; mine.put("", cause);       | map
          AtomicReference<Throwable> mine = reference; mine.set(cause); | reference
          Throwable[] mine = array; mine[at] = cause;                   | array
          """)
  void flags(String store, String slot) {
    check(store, "// BUG: Diagnostic contains: '" + slot + "' (stored in fail(), line 10)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          List<Throwable> mine = new ArrayList<>(list); mine.add(cause); | // A copy.
          List<Throwable> mine = list; mine.clear();                     | // No store.
          Throwable[] mine = array; mine[at] = null;                     | // No store.
          Throwable[] mine = array; mine = new Throwable[] {cause};      | // Another one.
          AtomicReference<Throwable> mine = reference; mine.set(null);   | // No store.
          Throwable mine = plain; mine = cause; mine.printStackTrace();  | // A local alone.
          """)
  void ignores(String store, String note) {
    check(store, note);
  }
}
