package dev.noleak.checker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays that are cleared element by element: an AtomicReferenceArray has no other way. */
class WipingLoopTest {
  private static final String SOURCE =
      """
      import java.util.concurrent.atomic.AtomicReferenceArray;

      class A {
        private static final int SIZE = 4;
        private Throwable[] array = new Throwable[SIZE];
        private final AtomicReferenceArray<Throwable> atomic = new AtomicReferenceArray<>(SIZE);
        private int count;
        void fail(int at, Throwable cause) { STORE; }
        // NOTE
        public void close() { BODY }
      }
      """;

  private static void check(String note, String body) {
    String store = body.contains("atomic") ? "atomic.set(at, cause)" : "array[at] = cause";
    Checking.check(SOURCE.replace("STORE", store).replace("// NOTE", note).replace("BODY", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < array.length; i++) { array[i] = null; }",
        "for (int i = 0; i < array.length; ++i) array[i] = null;",
        "for (int i = 0; this.array.length > i; i += 1) { count++; this.array[i] = null; }",
        "Throwable[] mine = array; for (int i = 0; i < mine.length; i++) { mine[i] = null; }",
        "for (int i = 0; i != array.length; i++) { Throwable t = array[i]; array[i] = null;"
            + " if (t == null) { continue; } t.printStackTrace(); }",
        "for (int i = array.length - 1; i >= 0; i--) { array[i] = null; }",
        "for (int i = 0; i < atomic.length(); i++) { atomic.set(i, null); }",
        "for (int i = 0; i < atomic.length(); i++) { atomic.getAndSet(i, null); }",
        "for (int i = 0; i < atomic.length(); i++) { Throwable t = atomic.getAndSet(i, null);"
            + " if (t != null) { t.printStackTrace(); } }",
      })
  void ignoresWhatIsWiped(String body) {
    check("", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 1; i < array.length; i++) { array[i] = null; }",
        "for (int i = 0; i < count; i++) { array[i] = null; }",
        "for (int i = 0; i < array.length - 1; i++) { array[i] = null; }",
        "for (int i = 0; i < array.length; i += 2) { array[i] = null; }",
        "for (int i = 0; i < array.length; i++) { array[0] = null; }",
        "for (int i = 0; i < array.length; i++) { array[i] = new Error(); }",
        "for (int i = 0; i < array.length; i++) { if (count > i) { array[i] = null; } }",
        "for (int i = 0; i < array.length; i++) { if (count > i) { continue; } array[i] = null; }",
        "for (int i = 0; i < array.length; i++) { array[i] = null; if (i > count) { break; } }",
        "for (int i = 0; i < array.length; i++) { array[i] = null; i++; }",
        "Throwable[] other = new Throwable[4];"
            + " for (int i = 0; i < array.length; i++) { other[i] = null; }",
        "for (int i = array.length - 1; i > 0; i--) { array[i] = null; }",
        "for (int i = 0; i < atomic.length(); i++) { atomic.compareAndSet(i, null, null); }",
        "for (int i = 0; i < atomic.length(); i++) { atomic.get(i); }",
      })
  void flagsWhatMayBeLeft(String body) {
    check("// BUG: Diagnostic contains: close() keeps", body);
  }
}
