package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.noleak.testkit.heap.HeapDump;
import dev.noleak.testkit.heap.Reference;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shark.LeakTraceReference;
import shark.LeakTraceReference.ReferenceType;

/** Holds our paths against those of another reader. */
final class SharkTest {
  /**
   * What Shark does not tell: it follows no loader from a class, and no way through an object that
   * is watched itself.
   */
  private static final Set<String> ONLY_OURS = Set.of("loader", "monitor");

  /** To Shark, {@code Reference.next} stands for the fields of this name in subclasses too. */
  private static final String LONGER = "cleaning action";

  private static final Pattern LAMBDA = Pattern.compile("(\\$\\d+)?\\+0x.*");
  private static final Set<String> LOCALS = Set.of("Java local", "virtual thread's local");

  @Test
  void findsTheSamePathsToTheSameObjects() throws Exception {
    compare(RealDump.file(), Shapes.WATCHED.ids());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Serial", "Parallel", "G1", "Z", "Shenandoah"})
  void findsTheSamePathsWithEachCollector(String collector, @TempDir java.nio.file.Path folder)
      throws Exception {
    String flag = "-XX:+Use" + collector + "GC";
    assumeTrue(run(flag, "-version") == 0, () -> "no " + collector + " here");
    java.nio.file.Path dump = folder.resolve("shapes.hprof");
    java.nio.file.Path names = folder.resolve("names.txt");
    String classPath = System.getProperty("java.class.path");
    String main = ShapesMain.class.getName();
    assertEquals(0, run(flag, "-cp", classPath, main, dump.toString(), names.toString()));

    Map<String, Integer> ids = new LinkedHashMap<>();
    Files.readAllLines(names).forEach(name -> ids.put(name, ids.size()));
    compare(dump, ids);
  }

  private static int run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static void compare(java.nio.file.Path dump, Map<String, Integer> ids) throws Exception {
    HeapDump heap = HeapDump.open(dump);
    DumpedObjects ours = new DumpedObjects(heap, Watched.Marker.class.getName());
    Map<Integer, shark.LeakTrace> theirs = new Shark().paths(dump);

    Set<String> found = new TreeSet<>();
    Set<String> foundByShark = new TreeSet<>(ONLY_OURS);
    List<String> different = new ArrayList<>();
    ids.forEach(
        (name, id) -> {
          LeakTrace trace = ours.strong().get(id);
          shark.LeakTrace other = theirs.get(id);
          if (trace != null) {
            found.add(name);
          }
          if (other != null) {
            foundByShark.add(name);
          }
          if (trace != null && other != null && !name.equals(LONGER)) {
            List<String> raw = raw(heap, Objects.requireNonNull(ours.rawPath(id)));
            List<String> folded = folded(trace);
            List<String> shark = shark(other, LOCALS.contains(name));
            if (!isSame(raw, folded, shark)) {
              different.add(name + ": " + raw + " " + folded + " " + shark);
            }
          }
        });

    assertEquals(foundByShark, found);
    assertEquals(List.of(), different);
    assertTrue(found.size() > 60, found.size() + " paths");
  }

  /** Shark too shows some collections as one step, but not the same ones. */
  private static boolean isSame(List<String> raw, List<String> folded, List<String> shark) {
    if (shark.isEmpty()) {
      return raw.isEmpty() && folded.isEmpty();
    }
    String holder = shark.get(shark.size() - 1);
    return shark.size() >= folded.size()
        && shark.size() <= raw.size()
        && shark.get(0).equals(raw.get(0))
        && (holder.equals(raw.get(raw.size() - 1))
            || holder.equals(folded.get(folded.size() - 1))
            || (shark.size() < raw.size() && raw.contains(holder)));
  }

  private static List<String> raw(HeapDump heap, Path path) {
    List<String> holders = new ArrayList<>();
    for (int i = 1; i < path.objects().length; i++) {
      Reference by = Objects.requireNonNull(heap.between(path.objects()[i - 1], path.objects()[i]));
      if (by.kind() == Reference.Kind.STATIC_FIELD) {
        holders.clear();
      }
      holders.add(ShortNames.of(by.declaring()));
    }
    return holders;
  }

  private static List<String> folded(LeakTrace trace) {
    return trace.steps().stream().map(step -> ShortNames.of(step.owner())).toList();
  }

  private static List<String> shark(shark.LeakTrace trace, boolean isLocal) {
    List<String> holders = new ArrayList<>();
    for (LeakTraceReference reference : trace.getReferencePath()) {
      if (reference.getReferenceType() == ReferenceType.STATIC_FIELD) {
        holders.clear();
      }
      holders.add(LAMBDA.matcher(ShortNames.of(reference.getOwningClassName())).replaceAll(""));
    }
    // To Shark a local is a reference of its thread.
    return isLocal ? holders.subList(1, holders.size()) : holders;
  }
}
