package dev.noleak.maven;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Which modules of a build have got to a goal that is bound in them. The topmost one is built first
 * and has to be told of all, so the last to arrive does its work, whatever order or number of
 * threads Maven builds in. Maven lets one aggregator run at a time.
 */
final class Arrivals {
  private final MavenSession session;
  private final MojoExecution execution;

  Arrivals(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  /**
   * Whether {@code module} is the last one, and one of all wants the work done.
   *
   * @param wants whether this one does
   */
  boolean complete(MavenProject module, boolean wants) {
    Properties arrived = arrived();
    arrived.setProperty(module.getId(), Boolean.toString(wants));
    return arrived.containsValue("true")
        && session.getProjects().stream()
            .filter(this::isBoundIn)
            .allMatch(each -> arrived.containsKey(each.getId()));
  }

  /** The modules that will never arrive, and may still be at work. */
  List<MavenProject> unfinished() {
    return session.getProjects().stream()
        .filter(each -> !isBoundIn(each))
        .filter(each -> session.getResult().getBuildSummary(each) == null)
        .toList();
  }

  /** Belongs to this build, not to this class: a daemon runs many builds. */
  private Properties arrived() {
    SessionData data = session.getRepositorySession().getData();
    String key = Arrivals.class.getName() + " " + execution.getGoal();
    data.set(key, null, new Properties());
    return (Properties) requireNonNull(data.get(key));
  }

  private boolean isBoundIn(MavenProject module) {
    String ours = Plugin.constructKey(execution.getGroupId(), execution.getArtifactId());
    // Not by getPlugin: that fills a map at its first call, which other threads then see half full.
    return module.getBuildPlugins().stream()
        .filter(each -> each.getKey().equals(ours))
        .flatMap(each -> each.getExecutions().stream())
        .anyMatch(this::isOurs);
  }

  private boolean isOurs(PluginExecution each) {
    return each.getGoals().contains(execution.getGoal()) && !"none".equals(each.getPhase());
  }
}
