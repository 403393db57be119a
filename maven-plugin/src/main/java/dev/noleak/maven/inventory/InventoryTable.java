package dev.noleak.maven.inventory;

import dev.noleak.maven.inventory.Inventory.Closeable;
import dev.noleak.maven.inventory.Inventory.Slot;
import dev.noleak.maven.inventory.Inventory.Test;
import dev.noleak.maven.inventory.Inventory.Totals;
import dev.noleak.maven.text.Counts;
import dev.noleak.maven.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inventory as a person reads it: a line for each class, in columns, and the totals. */
public final class InventoryTable {
  private static final List<String> HEAD = List.of("closeable", "slots", "tests", "where");
  private static final String NOTHING = "-";

  private InventoryTable() {}

  /** The lines of the table; none for nothing. */
  public static List<String> of(Inventory inventory) {
    if (inventory.closeables().isEmpty()) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    inventory.closeables().forEach(each -> rows.add(row(each)));
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < HEAD.size() - 1; i++) {
      int column = i;
      widths.add(rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  /** {@code 37 closeables, 5 with slots, 2 named by a test}. */
  public static String sentence(Totals totals) {
    return "%s, %d with slots, %d named by a test"
        .formatted(
            Counts.of(totals.closeables(), "closeable"), totals.withSlots(), totals.proved());
  }

  private static List<String> row(Closeable closeable) {
    return List.of(
        Printable.line(closeable.name()),
        orNothing(closeable.slots().stream().map(Slot::name).collect(Collectors.joining(", "))),
        orNothing(closeable.tests().isEmpty() ? null : test(closeable.tests())),
        Printable.line(closeable.file() + ":" + closeable.line()));
  }

  private static String test(List<Test> tests) {
    Test first = tests.get(0);
    String name = first.className().substring(first.className().lastIndexOf('.') + 1);
    String method = first.method() == null ? "" : "." + first.method();
    return name + method + (tests.size() == 1 ? "" : " and %d more".formatted(tests.size() - 1));
  }

  private static String orNothing(@Nullable String text) {
    return text == null || text.isEmpty() ? NOTHING : Printable.line(text);
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.size(); i++) {
      String cell = row.get(i);
      line.append(cell).append(" ".repeat(widths.get(i) - cell.length() + 2));
    }
    return line.append(row.get(row.size() - 1)).toString();
  }
}
