package dev.noleak.maven.inventory.join;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which types a field may have to be a slot. */
final class SlotTypesTest {
  private final Folder folder;
  private final OneClass a;

  SlotTypesTest(@TempDir Path root) {
    folder = new Folder(root);
    a = new OneClass(folder);
  }

  @Test
  void fieldsOfThrowables() throws IOException {
    assertEquals(
        List.of("f1", "f2", "f3", "f4"),
        a.stored("Throwable", "Error", "java.sql.SQLWarning", "T", "U", "int", "String", "Thread"));
  }

  @Test
  void fieldsOfExceptionsOfTheSourcesAndOfLibraries() throws IOException {
    folder.main("a/Failure.java", "package a; class Failure extends Above {}");
    folder.main("a/Above.java", "package a; class Above extends RuntimeException {}");
    folder.main("a/FailureException.java", "package a; class FailureException {}");
    assertEquals(
        List.of("f1", "f3"),
        a.stored("Failure", "FailureException", "lib.LibraryException", "lib.LibraryError"));
  }

  @Test
  void holders() throws IOException {
    folder.main("a/Failures.java", "package a; class Failures<K> extends Two<K, Error> {}");
    folder.main("a/Two.java", "package a; class Two<X, Y> extends java.util.ArrayList<Y> {}");
    assertEquals(
        List.of("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11"),
        a.stored(
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
        a.stored(
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
}
