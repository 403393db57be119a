package dev.noleak.maven.report;

import dev.noleak.maven.inventory.Inventory;
import dev.noleak.maven.run.Totals;
import java.util.List;

/**
 * A module, class by class.
 *
 * @param inputs what this was made of
 * @param classes what needs somebody most comes first
 * @param failed the tests that failed by themselves
 * @param unparsed the files that the inventory could not read
 * @param tests how its tests ended
 */
public record ModuleReport(
    ModuleInputs inputs,
    List<ClassReport> classes,
    List<FailedTest> failed,
    List<Inventory.Unparsed> unparsed,
    Totals tests) {
  public ModuleReport {
    classes = List.copyOf(classes);
    failed = List.copyOf(failed);
    unparsed = List.copyOf(unparsed);
  }

  /** The module's name. */
  public String name() {
    return inputs.files().name();
  }
}
