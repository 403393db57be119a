package dev.noleak.maven.inventory.join;

import dev.noleak.maven.inventory.Folder;
import java.io.IOException;
import java.util.List;

/** The class {@code a.A} of a folder, which may have other sources beside it. */
final class OneClass {
  private final Folder folder;

  OneClass(Folder folder) {
    this.folder = folder;
  }

  /** The slots of {@code a.A} once it has {@code members}. */
  List<String> slots(String members) throws IOException {
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

  /**
   * The slots of {@code a.A} with a field of each of {@code types}: they are called f1, f2 and so
   * on, and something is stored in each.
   */
  List<String> stored(String... types) throws IOException {
    StringBuilder members = new StringBuilder();
    for (int i = 1; i <= types.length; i++) {
      members.append("%s f%d; void s%d() { f%d = make(); }%n".formatted(types[i - 1], i, i, i));
    }
    return slots(members.toString());
  }
}
