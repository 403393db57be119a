package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to be stored in a field that is a slot. */
final class SlotStoresTest {
  private final Folder folder;
  private final OneClass a;

  SlotStoresTest(@TempDir Path root) {
    folder = new Folder(root);
    a = new OneClass(folder);
  }

  @Test
  void onlyWhereSomethingIsStored() throws IOException {
    assertEquals(
        List.of("initial", "assigned", "byThis", "byCast", "byOther", "first", "second"),
        a.slots(
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
    assertEquals(List.of("far"), a.slots("Throwable far; private Throwable own;"));
  }

  @Test
  void aFinalOneOnlyWhereItIsNew() throws IOException {
    assertEquals(
        List.of("trace", "made"),
        a.slots(
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
        a.slots(
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
        a.slots(
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
}
