package dev.noleak.maven.inventory;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import dev.noleak.maven.files.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code inventory.json}: names and order are what others read. Each of its records
 * throws where a part is missing: the file is not ours then.
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
  /** The name of the file. */
  public static final String FILE = "inventory.json";

  /** Grows when a reader of the last format would misread the new one. */
  public static final int VERSION = 1;

  public Inventory {
    requireNonNull(project);
    requireNonNull(totals);
    closeables = List.copyOf(closeables);
    unparsed = List.copyOf(unparsed);
  }

  /**
   * What {@code json} says.
   *
   * @throws RuntimeException if it is not what goal {@code inventory} writes: a part is missing,
   *     say
   */
  public static Inventory of(JsonObject json) {
    return Json.of(json, Inventory.class);
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
      requireNonNull(name);
      requireNonNull(file);
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
  public record Slot(String name, String type, int line, @Nullable String from) {
    public Slot {
      requireNonNull(name);
      requireNonNull(type);
    }
  }

  /**
   * A test that names a class.
   *
   * @param method null where the annotation is on the class or a field: it holds for all its tests
   */
  public record Test(
      @SerializedName("class") String className, @Nullable String method, String file, int line) {
    public Test {
      requireNonNull(className);
      requireNonNull(file);
    }
  }

  /**
   * A file that was left out.
   *
   * @param message why, in one line
   */
  public record Unparsed(String file, int line, String message) {
    public Unparsed {
      requireNonNull(file);
      requireNonNull(message);
    }
  }
}
