package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlotsTest {
  @TempDir Path root;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void start() {
    folder = new Folder(root);
  }

  private List<String> slots(String members) throws IOException {
    folder.main(
        "a/A.java",
        """
        package a;
        import java.lang.ref.*;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.function.*;
        class A<T extends Exception, U> implements AutoCloseable {
          %s
          public void close() {}
        }
        """
            .formatted(members));
    return folder.slots("a.A");
  }

  /** Each field of {@code types} is called f1, f2 and so on, and something is stored in it. */
  private List<String> stored(String... types) throws IOException {
    StringBuilder members = new StringBuilder();
    for (int i = 1; i <= types.length; i++) {
      members.append("%s f%d; void s%d() { f%d = make(); }%n".formatted(types[i - 1], i, i, i));
    }
    return slots(members.toString());
  }

  @Test
  void fieldsOfThrowables() throws IOException {
    assertEquals(
        List.of("f1", "f2", "f3", "f4"),
        stored("Throwable", "Error", "java.sql.SQLWarning", "T", "U", "int", "String", "Thread"));
  }

  @Test
  void fieldsOfExceptionsOfTheSourcesAndOfLibraries() throws IOException {
    folder.main("a/Failure.java", "package a; class Failure extends Above {}");
    folder.main("a/Above.java", "package a; class Above extends RuntimeException {}");
    folder.main("a/FailureException.java", "package a; class FailureException {}");
    assertEquals(
        List.of("f1", "f3"),
        stored("Failure", "FailureException", "lib.LibraryException", "lib.LibraryError"));
  }

  @Test
  void holders() throws IOException {
    folder.main("a/Failures.java", "package a; class Failures<K> extends Two<K, Error> {}");
    folder.main("a/Two.java", "package a; class Two<X, Y> extends java.util.ArrayList<Y> {}");
    assertEquals(
        List.of("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11"),
        stored(
            "AtomicReference<Throwable>",
            "AtomicReferenceArray<? extends Throwable>",
            "Optional<T>",
            "ThreadLocal<Exception>",
            "InheritableThreadLocal<Exception>",
            "Exception[]",
            "List<Throwable>",
            "CopyOnWriteArrayList<Error>",
            "Map<Exception, String>",
            "CompletableFuture<Throwable>",
            "Failures<String>"));
  }

  @Test
  void noHolders() throws IOException {
    assertEquals(
        List.of(),
        stored(
            "List<String>",
            "List",
            "List<? super Exception>",
            "List<List<Throwable>>",
            "Throwable[][]",
            "WeakReference<Throwable>",
            "SoftReference<Throwable>",
            "Class<Throwable>",
            "Consumer<Throwable>",
            "Supplier<Throwable>",
            "lib.Holder<Throwable>"));
  }

  @Test
  void onlyWhereSomethingIsStored() throws IOException {
    assertEquals(
        List.of("initial", "assigned", "byThis", "byCast", "byOther", "first", "second"),
        slots(
            """
            Throwable initial = new Error(), cleared = null;
            Throwable assigned;
            Throwable byThis;
            Throwable byCast;
            Throwable byOther;
            private Throwable never;
            private Throwable onlyCleared;
            static Throwable constant = new Error();
            private List<Throwable> first = new ArrayList<>(), second = List.of(), third;
            void set(Throwable t, A other) {
              assigned = t;
              this.byThis = t;
              byCast = (Exception) (t);
              other.byOther = t;
              onlyCleared = null;
              onlyCleared = (Throwable) null;
            }
            """));
  }

  @Test
  void storedFromOtherFilesUnlessPrivate() throws IOException {
    folder.main("a/Other.java", "package a; class Other { void f(A a) { a.far = a.own = e; } }");
    assertEquals(List.of("far"), slots("Throwable far; private Throwable own;"));
  }

  @Test
  void aFinalOneOnlyWhereItIsNew() throws IOException {
    assertEquals(
        List.of("trace", "made"),
        slots(
            """
            final Throwable trace = new Throwable("made here");
            final Throwable made;
            final Throwable given;
            A(Throwable given) { this.given = given; made = (Throwable) new Error(); }
            """));
  }

  @Test
  void whatIsWrittenThroughUpdatersAndHandles() throws IOException {
    assertEquals(
        List.of("updated", "handled", "any"),
        slots(
            """
            private volatile Throwable updated;
            private volatile Throwable handled;
            private volatile Object any;
            private volatile Object text;
            static final AtomicReferenceFieldUpdater<A, Throwable> UPDATER =
                AtomicReferenceFieldUpdater.newUpdater(A.class, Throwable.class, "updated");
            static final AtomicReferenceFieldUpdater<A, Object> ANY =
                AtomicReferenceFieldUpdater.newUpdater(A.class, Object.class, "any");
            static final AtomicReferenceFieldUpdater<A, Object> TEXT =
                AtomicReferenceFieldUpdater.newUpdater(A.class, Object.class, "text");
            static VarHandle HANDLE;
            static { HANDLE = lookup().findVarHandle(A.class, "handled", Throwable.class); }
            void set(Exception e) {
              ANY.compareAndSet(this, null, e);
              TEXT.set(this, "text");
            }
            """));
  }

  @Test
  void fieldsForAnyObjectByWhatIsStored() throws IOException {
    folder.main(
        "a/Fail.java",
        "package a; class Fail { static a.Failure of(String s) { return null; } static int n; }");
    folder.main("a/Failure.java", "package a; class Failure extends lib.Unknown {}");
    folder.main("a/Real.java", "package a; class Real extends Exception {}");
    assertEquals(
        List.of("param", "cause", "made", "caught", "variable", "either", "generic", "serial"),
        slots(
            """
            Object param, cause, made, caught, variable, either, generic, text, lost, unknown, other;
            java.io.Serializable serial;
            final Object given;
            Object[] array;
            void set(Error p, Object o, T t) {
              param = p;
              cause = p.getCause();
              made = make();
              try { run(); } catch (IllegalStateException | Error e) { caught = e; }
              var v = new RuntimeException();
              variable = v;
              either = o == null ? "none" : (p);
              generic = t;
              text = "text";
              lost = notThere(p);
              unknown = Fail.of("x");
              other = o;
              serial = p;
              given = p;
              array = new Object[] {p};
            }
            static Real make() { return null; }
            """));
  }

  @Test
  void fieldsOfHiddenHolders() throws IOException {
    folder.main(
        "a/State.java", "package a; class State { Throwable last; String s; { last = e; } }");
    folder.main("a/Open.java", "package a; public class Open { Throwable last; { last = e; } }");
    folder.main(
        "a/Failure.java", "package a; class Failure extends Error { Error e = new Error(); }");
    assertEquals(
        List.of("state.last", "result.cause", "result.all", "failure"),
        slots(
            """
            State state = new State();
            Open open = new Open();
            Result result = new Result(null, null);
            Result never;
            Failure failure = new Failure();
            A next = new A();
            State[] array = {};
            record Result(Throwable cause, List<Error> all, int n) {}
            """));
  }

  @Test
  void componentsOfARecord() throws IOException {
    folder.main(
        "a/R.java",
        """
        package a;
        record R(Throwable subject, java.util.List<Throwable> all, Exception... more)
            implements AutoCloseable {}
        """);
    assertEquals(List.of("all", "more"), folder.slots("a.R"));
  }

  @Test
  void inheritedOnesFirstWithWhereTheyAreFrom() throws IOException {
    folder.main("b/Base.java", "package b; public class Base {\n private Exception e = make(); }");
    folder.main(
        "a/Sub.java",
        "package a; class Sub extends b.Base implements AutoCloseable { Error own = new Error(); }");
    assertEquals(List.of("e", "own"), folder.slots("a.Sub"));
    List<Slot> slots = folder.survey().closeables().get(0).slots();
    assertEquals("b.Base", slots.get(0).declaring().name());
    assertEquals(2, slots.get(0).field().line());
  }

  @Test
  void ofLocalAndAnonymousClasses() throws IOException {
    folder.main(
        "a/Out.java",
        """
        package a;
        class Out {
          <X extends Exception> void run(Throwable t) {
            class LocalFailure extends Exception {}
            AutoCloseable c =
                new AutoCloseable() {
                  LocalFailure local = make();
                  X bound = make();
                  Object any;
                  public void close() { any = t; }
                };
          }
        }
        """);
    assertEquals(List.of("local", "bound", "any"), folder.slots("a.Out.1"));
  }
}
