package dev.noleak.maven.report.page;

import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.report.ModuleReport;
import dev.noleak.maven.report.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Tells what the page was made of, and what makes what is missing. */
final class Making {
  private static final int MOST_NAMES = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final List<ModuleReport> modules;
  private final boolean ofMany;
  private final Goals goals;

  /**
   * @param ofMany whether it is a page of many modules
   */
  Making(List<ModuleReport> modules, boolean ofMany, Goals goals) {
    this.modules = modules;
    this.ofMany = ofMany;
    this.goals = goals;
  }

  List<Made> all() {
    return Arrays.stream(Source.values()).map(this::of).toList();
  }

  private Made of(Source source) {
    List<Instant> written =
        modules.stream()
            .map(each -> each.inputs().written().get(source))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    List<String> missing =
        modules.stream()
            .filter(each -> !each.inputs().written().containsKey(source))
            .map(ModuleReport::name)
            .toList();
    boolean isComplete = missing.isEmpty() && !written.isEmpty();
    return new Made(
        source.content(),
        source.file(),
        state(written, missing),
        isComplete ? "" : command(source));
  }

  private String command(Source source) {
    String command = goals.command(source.goal());
    // Else Maven would stop at the first module that keeps something, and the page stay incomplete.
    return ofMany && source != Source.INVENTORY
        ? command + " -Dnoleak.failOnViolation=false"
        : command;
  }

  private static String state(List<Instant> written, List<String> missing) {
    if (written.isEmpty()) {
      return "not there";
    }
    String since = "written " + TIME.format(written.get(0));
    if (written.size() == 1 && missing.isEmpty()) {
      return since;
    }
    String where =
        missing.isEmpty()
            ? "in all %d modules".formatted(written.size())
            : "in %d of %d modules, not in %s"
                .formatted(written.size(), written.size() + missing.size(), names(missing));
    return "%s, the oldest %s".formatted(where, since);
  }

  private static String names(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES
        ? first
        : first + " and %d more".formatted(names.size() - MOST_NAMES);
  }
}
