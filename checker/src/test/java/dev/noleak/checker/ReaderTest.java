package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one reader makes of a slot that is kept. */
class ReaderTest {
  private static final String SOURCE =
      """
      class A {
        boolean closed;
        int users;
        private RuntimeException failure;
        void fail(RuntimeException cause) { failure = cause; users++; }
        private void ensureOpen() { if (closed) throw new IllegalStateException(); }
        private void ensureUsed() { if (users == 0) throw new IllegalStateException(); }
        READER
        public void close() { closed = true; }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEAD | void none() {}
          DEAD | Exception get() { ensureOpen(); return failure; }
          DEAD | Exception get() { if (closed) throw new IllegalStateException(); return failure; }
          DEAD | Exception get() { if (closed) return null; return failure; }
          DEAD | Exception get() { if (!closed) { return failure; } return null; }
          DEAD | void send() { if (!closed && failure != null) { throw failure; } }
          DEAD | void send() { ensureOpen(); throw new IllegalStateException(failure); }
          DEAD | private Exception get() { return failure; }
          DEAD | A() { if (failure != null) { users++; } }
          DEAD | private Exception get() { return failure; } java.util.function.Supplier<A> none() { return A::new; }
          DEAD | private Exception get() { ensureOpen(); return failure; } java.util.function.Supplier<Exception> view() { return this::get; }
          READABLE | private Exception get() { return failure; } java.util.function.Supplier<Exception> view() { return this::get; }
          READABLE | private Exception get() { return failure; } java.util.function.Supplier<Exception> view = this::get;
          READABLE | private static Exception get(A a) { return a.failure; } java.util.function.Function<A, Exception> view = A::get;
          READABLE | Exception get() { return failure; }
          READABLE | Exception get() { ensureUsed(); return failure; }
          READABLE | Exception get() { Exception mine = failure; ensureOpen(); return mine; }
          READABLE | Exception get() { if (users == 0) return null; return failure; }
          READABLE | Exception get() { if (closed) { return failure; } return null; }
          READABLE | void send() { if (failure != null) throw failure; }
          READABLE | void send() { if (users > 3) throw new IllegalStateException(failure); }
          READABLE | Exception get() { ensureOpen(); return failure; } boolean failed() { return failure != null; }
          READABLE | Runnable later() { return () -> failure.printStackTrace(); }
          READABLE | private Exception get() { return failure; } boolean failed() { return get() != null; }
          REASON | void send() { if (closed) throw failure; }
          REASON | void send() { if (closed) { throw new IllegalStateException(failure); } }
          REASON | void send() { if (!closed) { return; } throw failure; }
          REASON | void send() { if (closed) { RuntimeException reason = failure; throw reason; } }
          REASON | private Exception get() { return failure; } void send() { if (closed) throw new Error(get()); }
          REASON | void send() { if (closed) throw failure; } Exception get() { return failure; }
          """)
  void tells(Kind kind, String reader) {
    Compilation compilation =
        Compilation.of(
            Map.of("A.java", SOURCE.replace("READER", reader)), "-XepOpt:NoLeak:Report=all");

    assertTrue(compilation.succeeded(), compilation::output);
    assertEquals(kind, compilation.finding().kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DEAD | first.get();
          DEAD | first.isPresent();
          DEAD | all.size();
          DEAD | all.remove(each);
          DEAD | some.toArray(new Throwable[0]);
          DEAD | some.remove(0);
          DEAD | last.compareAndSet(null, null);
          DEAD | last.updateAndGet(any -> null);
          READABLE | first.ifPresent(each);
          READABLE | first.ifPresent(any -> use(any));
          READABLE | first.ifPresentOrElse(this::use, () -> {});
          READABLE | all.forEach((key, value) -> use(value));
          READABLE | boolean is = first.isPresent();
          """)
  void tellsOfStatement(Kind kind, String statement) {
    String source =
        """
        import java.util.*;
        import java.util.concurrent.atomic.AtomicReference;
        import java.util.function.Consumer;

        class A {
          private Optional<Throwable> first = Optional.empty();
          private final Map<Consumer<Throwable>, Throwable> all = new HashMap<>();
          private final AtomicReference<Throwable> last = new AtomicReference<>();
          private final List<Throwable> some = new ArrayList<>();
          void fail(Throwable x) {
            first = Optional.of(x);
            all.put(this::use, x);
            last.set(x);
            some.add(x);
          }
          void use(Throwable x) {}
          void read(Consumer<Throwable> each) { STATEMENT }
          public void close() {}
        }
        """;
    Compilation compilation =
        Compilation.of(Map.of("A.java", source.replace("STATEMENT", statement)));

    assertTrue(compilation.succeeded(), compilation::output);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Finding finding : compilation.findings()) {
      kinds.add(finding.kind());
    }
    assertEquals(kind == Kind.DEAD ? Set.of(kind) : Set.of(kind, Kind.DEAD), kinds);
  }

  private static final String EACH_KIND =
      """
      class A {
        boolean closed;
        private RuntimeException reason;
        private Exception readable;
        private Exception dead;
        void fail(RuntimeException x) { reason = x; readable = x; dead = x; }
        void send() { if (closed) throw reason; }
        Exception readable() { return readable; }
        public void close() { closed = true; }
      }
      """;

  private static List<Kind> kinds(String... options) {
    return Compilation.of(Map.of("A.java", EACH_KIND), options).findings().stream()
        .map(Finding::kind)
        .toList();
  }

  @Test
  void ordersByKindAndNotByDeclaration() {
    assertEquals(
        List.of(Kind.DEAD, Kind.READABLE, Kind.REASON), kinds("-XepOpt:NoLeak:Report=all"));
  }

  @Test
  void leavesReasonOutByDefault() {
    assertEquals(List.of(Kind.DEAD, Kind.READABLE), kinds());
    assertEquals(List.of(Kind.DEAD, Kind.READABLE), kinds("-XepOpt:NoLeak:Report=readable"));
  }

  @Test
  void leavesAllButDeadOutWhereAsked() {
    assertEquals(List.of(Kind.DEAD), kinds("-XepOpt:NoLeak:Report=dead"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failure = new IllegalStateException(\"closed\");",
        "failure = null; failure = new IllegalStateException(\"closed\");",
        "if (failure == null) { failure = new IllegalStateException(\"closed\"); }",
        "try { users = 0; } catch (RuntimeException e) { failure = e; }",
      })
  void flagsThrowableThatCloseItselfLeaves(String body) {
    String source =
        SOURCE
            .replace("failure = cause;", "")
            .replace("READER", "")
            .replace("closed = true;", body);

    assertEquals("failure", Compilation.of(Map.of("A.java", source)).finding().field());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failure = new IllegalStateException(\"closed\"); failure = null;",
        "try { users = 0; } catch (RuntimeException e) { failure = e; } finally { failure = null; }",
        "RuntimeException failure = new IllegalStateException(\"closed\");",
      })
  void ignoresThrowableThatCloseStoresAndForgets(String body) {
    String source =
        SOURCE
            .replace("failure = cause;", "")
            .replace("READER", "")
            .replace("closed = true;", body);

    assertEquals(List.of(), Compilation.of(Map.of("A.java", source)).findings());
  }
}
