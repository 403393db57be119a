package dev.noleak.maven.report.page;

import java.util.List;

/**
 * All that the page shows.
 *
 * @param title of the project
 * @param headline the verdict in a sentence
 * @param lead more about it
 * @param named whether groups show the names of their modules
 * @param leftOut modules without anything to show, with the reason
 */
public record Page(
    String title,
    String headline,
    String lead,
    List<Figure> figures,
    List<StatusCount> statuses,
    List<Made> made,
    boolean named,
    List<Group> groups,
    List<String> leftOut,
    Assets assets) {
  public Page {
    figures = List.copyOf(figures);
    statuses = List.copyOf(statuses);
    made = List.copyOf(made);
    groups = List.copyOf(groups);
    leftOut = List.copyOf(leftOut);
  }

  /** The files that are missing somewhere. */
  public List<Made> missing() {
    return made.stream().filter(each -> !each.command().isEmpty()).toList();
  }
}
