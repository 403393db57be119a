package dev.noleak.maven.inventory;

import dev.noleak.maven.inventory.Inventory.Closeable;
import dev.noleak.maven.inventory.Inventory.Slot;
import dev.noleak.maven.inventory.Inventory.Test;
import dev.noleak.maven.inventory.Inventory.Totals;
import dev.noleak.maven.inventory.Inventory.Unparsed;
import dev.noleak.maven.inventory.facts.TestFacts;
import dev.noleak.maven.inventory.facts.TypeFacts;
import dev.noleak.maven.inventory.join.CloseableType;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Turns what a survey found into what is written. */
public final class Inventories {
  private final Function<Path, String> path;

  /**
   * @param path the name of a file in the repository
   */
  public Inventories(Function<Path, String> path) {
    this.path = path;
  }

  /** What {@code survey} found in {@code project}. */
  public Inventory of(Survey survey, String project) {
    List<Closeable> closeables = survey.closeables().stream().map(this::closeable).toList();
    Totals totals =
        new Totals(
            survey.files(),
            closeables.size(),
            (int) closeables.stream().filter(each -> !each.slots().isEmpty()).count(),
            (int) closeables.stream().filter(each -> !each.tests().isEmpty()).count());
    return new Inventory(
        Inventory.VERSION,
        project,
        totals,
        closeables,
        survey.unparsed().stream()
            .map(each -> new Unparsed(path.apply(each.file()), each.line(), each.message()))
            .toList());
  }

  private Closeable closeable(CloseableType closeable) {
    TypeFacts type = closeable.type();
    return new Closeable(
        type.name(),
        path.apply(type.header().file()),
        type.line(),
        closeable.slots().stream()
            .map(
                slot ->
                    new Slot(
                        slot.path(),
                        slot.type(),
                        slot.field().line(),
                        slot.declaring().equals(type) ? null : slot.declaring().name()))
            .toList(),
        closeable.tests().stream().map(this::test).toList());
  }

  private Test test(TestFacts test) {
    TypeFacts type = test.type();
    return new Test(type.name(), test.method(), path.apply(type.header().file()), test.line());
  }
}
