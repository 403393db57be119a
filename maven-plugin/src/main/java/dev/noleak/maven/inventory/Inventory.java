package dev.noleak.maven.inventory;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code inventory.json}: names and order are what others read.
 *
 * @param project the project's artifactId
 * @param closeables in the order of the files, and in each in that of the source
 * @param unparsed files that say nothing, since they could not be read
 */
public record Inventory(
    int version,
    String project,
    Totals totals,
    List<Closeable> closeables,
    List<Unparsed> unparsed) {
  /** The form that this class writes. */
  public static final int VERSION = 1;

  public Inventory {
    closeables = List.copyOf(closeables);
    unparsed = List.copyOf(unparsed);
  }

  /**
   * The sums.
   *
   * @param files how many were read, tests too
   * @param proved how many closeables a {@code @NoLeak} test names
   */
  public record Totals(int files, int closeables, int withSlots, int proved) {}

  /**
   * A class whose objects can be closed.
   *
   * @param file relative to the top folder of the repository, with slashes
   */
  public record Closeable(String name, String file, int line, List<Slot> slots, List<Test> tests) {

    public Closeable {
      slots = List.copyOf(slots);
      tests = List.copyOf(tests);
    }
  }

  /**
   * A field through which a Throwable may be reachable.
   *
   * @param line in the file of the class that declares it
   * @param from the class that it is inherited from, or null for one of its own
   */
  public record Slot(String name, String type, int line, @Nullable String from) {}

  /**
   * A test that names a class.
   *
   * @param method null where the annotation is on the class or a field: it holds for all its tests
   */
  public record Test(
      @SerializedName("class") String className, @Nullable String method, String file, int line) {}

  /**
   * A file that was left out.
   *
   * @param message why, in one line
   */
  public record Unparsed(String file, int line, String message) {}
}
