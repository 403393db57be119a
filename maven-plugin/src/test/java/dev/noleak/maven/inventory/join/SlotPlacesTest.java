package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where else a class has slots than in its own fields. */
final class SlotPlacesTest {
  private final Folder folder;
  private final OneClass a;

  SlotPlacesTest(@TempDir Path root) {
    folder = new Folder(root);
    a = new OneClass(folder);
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
        a.slots(
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
