package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {
  private static final String SOURCE =
      """
      class A {
        sealed interface Shape permits Circle, Square {}
        record Circle(int radius) implements Shape {}
        record Square(Shape inner, int side) implements Shape {}
        enum State { OPEN, CLOSED }
        State state = State.OPEN;
        Object shape = new Circle(3);
        private Throwable failure;
        void fail(Throwable cause) { failure = cause; }
        public void close() throws Exception {
          BODY
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17 | if (shape instanceof Circle c && c.radius() > 3) { System.out.println(c); }
          17 | if (!(shape instanceof Circle c)) { return; } System.out.println(c.radius());
          17 | int i = switch (state) { case OPEN -> 1; case CLOSED -> { yield 2; } };
          17 | switch (state) { case OPEN -> state = State.CLOSED; case CLOSED -> { return; } }
          17 | assert failure != null : "never failed";
          17 | for (;;) { if (state == State.OPEN) break; else continue; }
          17 | out: for (int i = 0; i < 9; i++) { for (int j : new int[3]) { if (j > i) break out; } }
          17 | do { state = State.CLOSED; } while (state == State.OPEN);
          17 | Runnable r = () -> { class Local { int i = 4; } new Local(); }; r.run();
          17 | int[] a = {1, 2}; a[0] += a[1]++; a[1] <<= 2;
          17 | switch (shape.toString()) { case "a": case "b": System.out.println(1); break; default: }
          17 | record Pair(int a, int b) { Pair { if (a > b) throw new Error(); } } new Pair(3, 4);
          17 | enum Side { L { int v() { return 8; } }, R; int v() { return 9; } } Side.L.v();
          17 | var list = new java.util.ArrayList<Integer>() {}; for (var i : list) { list.add(i + 1); }
          17 | Runnable r = (Runnable & java.io.Serializable) () -> System.out.println(); r.run();
          17 | int i = state == null ? 1 : switch (state) { default -> { try { yield 2; } finally { } } };
          17 | AutoCloseable a = () -> {}; try (a; var b = a) { System.out.println(b); } finally { }
          17 | synchronized (this) { try { return; } finally { System.out.println(); } }
          17 | Integer boxed = 5; boxed++; boxed += 6; long l = boxed; char c = 'c'; c++; c += 1;
          17 | java.util.function.Supplier<int[][]> s = () -> new int[][] {{1}, {2}}; s.get();
          17 | java.util.function.IntFunction<int[]> f = int[]::new; f.apply(3);
          17 | class Local<T extends Exception> { void t() throws T {} } new Local<Exception>().t();
          21 | switch (shape) { case Circle c -> System.out.println(c); default -> {} }
          21 | switch (shape) { case Circle c when c.radius() > 3 -> System.out.println(c); default -> {} }
          21 | switch (shape) { case null -> { return; } case Circle(int r) -> { } default -> { } }
          21 | if (shape instanceof Square(Circle(var r), int s) && r > s) { System.out.println(r); }
          21 | Shape s = new Circle(5); int i = switch (s) { case Circle c -> 1; case Square q -> 2; };
          22 | try { System.out.println(); } catch (RuntimeException _) { System.err.println(); }
          22 | for (var _ : new int[5]) { System.out.println(); }
          22 | if (shape instanceof Square(Circle _, _)) { System.out.println(); }
          22 | java.util.function.Function<String, Integer> f = _ -> 7; f.apply("");
          """)
  void flagsSlotBehind(int release, String body) {
    Assumptions.assumeTrue(Runtime.version().feature() >= release);

    Compilation compilation = Compilation.of(Map.of("A.java", SOURCE.replace("BODY", body)));

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals("failure", compilation.finding().field());
  }
}
