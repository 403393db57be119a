package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.sarif.Reported;
import java.util.List;

/**
 * All that is known of a class.
 *
 * @param name {@code package.Outer.Inner}, or a file's name where a finding means no class
 * @param file relative to the top folder of the repository, or empty
 * @param line where the class begins in {@code file}, or 0
 * @param slots its fields that can keep a Throwable
 * @param findings what the checks found
 * @param known what else they found, that does not count
 * @param leaks what it keeps at run time
 * @param heldBy the classes that keep its instances
 * @param tests the tests that say something of it, or should
 * @param status all of this in two words
 */
public record ClassReport(
    String name,
    String file,
    int line,
    List<Inventory.Slot> slots,
    List<Reported> findings,
    List<Reported> known,
    List<Leak> leaks,
    List<String> heldBy,
    List<TestRun> tests,
    Status status) {
  public ClassReport {
    slots = List.copyOf(slots);
    findings = List.copyOf(findings);
    known = List.copyOf(known);
    leaks = List.copyOf(leaks);
    heldBy = List.copyOf(heldBy);
    tests = List.copyOf(tests);
  }

  /** Whether there is nothing more to say of it than that it is there. */
  public boolean isQuiet() {
    return slots.isEmpty()
        && findings.isEmpty()
        && known.isEmpty()
        && leaks.isEmpty()
        && tests.isEmpty();
  }
}
