package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.leaks.WatchedObject;
import dev.noleak.maven.sarif.Reported;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A class while what is known of it is gathered. */
final class ClassEntry {
  private final String name;
  private final String file;
  private final int line;
  private final List<Inventory.Slot> slots;
  private final List<Reported> findings = new ArrayList<>();
  private final Map<String, Leak> leaks = new LinkedHashMap<>();
  private final Set<String> heldBy = new LinkedHashSet<>();
  private final Map<String, TestRun> tests = new LinkedHashMap<>();

  ClassEntry(String name, String file, int line, List<Inventory.Slot> slots) {
    this.name = name;
    this.file = file;
    this.line = line;
    this.slots = slots;
  }

  String name() {
    return name;
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  void add(Reported finding) {
    findings.add(finding);
  }

  void add(TestRun run) {
    tests.merge(run.name(), run, TestRun::or);
  }

  /** Whether a test in {@code testClass}, or in a class inside it, says something of this one. */
  boolean hasTestIn(String testClass) {
    return tests.keySet().stream().anyMatch(each -> each.startsWith(testClass + "."));
  }

  /** Whether a finding is about this field of the class. */
  boolean isFound(String field) {
    return findings.stream()
        .anyMatch(each -> each.field() != null && ClassNames.canonical(each.field()).equals(field));
  }

  void addLeak(WatchedObject object, String test, boolean expected) {
    add(new TestRun(test, Proof.LEAKS, expected ? "expected" : ""));
    leaks.merge(
        Leak.id(object),
        new Leak(object, List.of(test), expected),
        (first, again) -> {
          Set<String> both = new LinkedHashSet<>(first.tests());
          both.add(test);
          return new Leak(first.object(), List.copyOf(both), first.expected() && expected);
        });
  }

  void addHeld(String holder, String test) {
    add(new TestRun(test, Proof.HELD, ""));
    heldBy.add(holder);
  }

  /**
   * All of it.
   *
   * @param isChecked whether the checks have run on its file
   * @param untested what it means that no test is known
   */
  ClassReport report(boolean isChecked, Proof untested) {
    List<Reported> counted = findings.stream().filter(each -> each.setAside() == null).toList();
    List<Reported> known = findings.stream().filter(each -> each.setAside() != null).toList();
    Proof proof = tests.values().stream().map(TestRun::proof).reduce(Proof::or).orElse(untested);
    return new ClassReport(
        name,
        file.isEmpty() && !findings.isEmpty() ? findings.get(0).file() : file,
        line,
        slots,
        counted,
        known,
        List.copyOf(leaks.values()),
        List.copyOf(heldBy),
        tests.values().stream()
            .sorted(Comparator.comparing(TestRun::proof).thenComparing(TestRun::name))
            .toList(),
        new Status(found(counted, known, isChecked), proof));
  }

  private static Found found(List<Reported> counted, List<Reported> known, boolean isChecked) {
    if (!counted.isEmpty()) {
      return Found.FOUND;
    }
    if (!known.isEmpty()) {
      return Found.KNOWN;
    }
    return isChecked ? Found.CLEAN : Found.UNCHECKED;
  }
}
