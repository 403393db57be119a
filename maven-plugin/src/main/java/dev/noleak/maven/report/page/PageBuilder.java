package dev.noleak.maven.report.page;

import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.report.ClassReport;
import dev.noleak.maven.report.ModuleReport;
import dev.noleak.maven.report.Source;
import dev.noleak.maven.report.Tone;
import dev.noleak.maven.sarif.Reported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses what the page shows of what is known. */
public final class PageBuilder {
  /** With more of them, opened at once, nobody would see that there are more. */
  private static final long MOST_OPEN = 5;

  private final List<ModuleReport> modules;
  private final Summary summary;
  private final Map<String, String> ids = new HashMap<>();
  private final Drawn drawn = new Drawn();
  private int rows;

  private PageBuilder(List<ModuleReport> modules) {
    this.modules = modules;
    this.summary = new Summary(modules);
  }

  /**
   * The page.
   *
   * @param title of the project
   * @param modules the modules in their order
   * @param leftOut modules that are not among them, with the reason
   * @param named whether it is a page of many modules
   */
  public static Page of(
      String title, List<ModuleReport> modules, List<String> leftOut, boolean named, Goals goals) {
    return new PageBuilder(modules).page(title, leftOut, named, goals);
  }

  private Page page(String title, List<String> leftOut, boolean named, Goals goals) {
    int number = 0;
    for (ModuleReport module : modules) {
      for (ClassReport each : module.classes()) {
        if (!each.isQuiet()) {
          number++;
          ids.putIfAbsent(each.name(), id(number));
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    List<String> notShown = new ArrayList<>(leftOut);
    for (ModuleReport module : modules) {
      Group group = group("m" + (groups.size() + 1), module);
      if (!group.isEmpty()) {
        groups.add(group);
      } else if (named) {
        notShown.add(module.name() + ": nothing to show");
      }
    }
    return new Page(
        title,
        summary.headline(),
        summary.lead(),
        summary.figures(),
        summary.statuses(),
        new Making(modules, named, goals).all(),
        named,
        groups,
        notShown,
        Assets.load());
  }

  private Group group(String id, ModuleReport module) {
    Sources sources = new Sources(module.inputs().files());
    Instant checked = module.inputs().written().getOrDefault(Source.FINDINGS, Instant.MAX);
    return new Group(
        id,
        module,
        module.classes().stream()
            .filter(each -> !each.isQuiet())
            .map(each -> row(each, sources, checked))
            .toList(),
        module.classes().stream().filter(ClassReport::isQuiet).map(ClassReport::name).toList());
  }

  private Row row(ClassReport of, Sources sources, Instant checked) {
    rows++;
    return Row.of(
        id(rows),
        of.status().tone() == Tone.BAD && summary.bad() <= MOST_OPEN,
        of,
        views(of.findings(), of, sources, checked),
        views(of.known(), of, sources, checked),
        drawn,
        of.heldBy().stream().map(each -> new Anchor(each, ids.getOrDefault(each, ""))).toList());
  }

  private static List<FindingView> views(
      List<Reported> findings, ClassReport of, Sources sources, Instant checked) {
    return findings.stream().map(each -> FindingView.of(each, of, sources, checked)).toList();
  }

  /** Two modules may have a class of the same name, so a name is no anchor. */
  private static String id(int number) {
    return "c" + number;
  }
}
