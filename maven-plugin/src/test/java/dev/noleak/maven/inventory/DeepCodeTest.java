package dev.noleak.maven.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that needs a lot of stack: that of Maven's threads is what the user gives them. */
final class DeepCodeTest {
  private static final long SMALL_STACK = 512L << 10;

  @TempDir private Path root;

  @Test
  void isUnderstoodWhateverStackTheCallerHas() throws Exception {
    Folder folder =
        new Folder(root)
            .main(
                "A.java",
                """
                class A implements AutoCloseable {
                  Object failure;
                  void fail(Exception why) { failure = why; }
                  Object build(Builder builder) { return builder%s; }
                  public void close() {}
                }
                """
                    .formatted(".add()".repeat(3_000)));
    FutureTask<List<String>> slots = new FutureTask<>(() -> folder.slots("A"));
    new Thread(null, slots, "small stack", SMALL_STACK).start();

    assertEquals(List.of("failure"), slots.get());
  }
}
