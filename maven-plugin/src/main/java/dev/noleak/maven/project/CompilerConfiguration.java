package dev.noleak.maven.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** How a pom sets up maven-compiler-plugin for one of its goals. */
final class CompilerConfiguration {
  private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  private final @Nullable Xpp3Dom dom;
  private final Properties properties;
  private final UnaryOperator<String> evaluated;

  /**
   * @param evaluated replaces the expressions that Maven leaves to the moment when a goal runs
   */
  CompilerConfiguration(
      @Nullable Xpp3Dom dom, Properties properties, UnaryOperator<String> evaluated) {
    this.dom = dom;
    this.properties = properties;
    this.evaluated = evaluated;
  }

  /** What {@code goal} of the compiler plugin would be told. */
  static @Nullable Xpp3Dom dom(MavenProject project, String goal) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) {
      return null;
    }
    PluginExecution execution = plugin.getExecutionsAsMap().get("default-" + goal);
    if (execution == null || "none".equals(execution.getPhase())) {
      execution =
          plugin.getExecutions().stream()
              .filter(each -> each.getGoals().contains(goal) && !"none".equals(each.getPhase()))
              .findFirst()
              .orElse(execution);
    }
    // Maven has merged the plugin's configuration into that of each execution.
    return (Xpp3Dom) (execution == null ? plugin : execution).getConfiguration();
  }

  /** The element {@code name}, or else the property, or else null. */
  @Nullable String value(String name, @Nullable String property) {
    Xpp3Dom child = child(name);
    String value = child == null ? null : child.getValue();
    if (value == null && property != null) {
      value = properties.getProperty(property);
    }
    if (value == null) {
      return null;
    }
    String stripped = evaluated.apply(value).strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** The texts of the elements below {@code name}. */
  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    for (Xpp3Dom child : children(name)) {
      if (child.getValue() != null && !child.getValue().isBlank()) {
        values.add(evaluated.apply(child.getValue()).strip());
      }
    }
    return values;
  }

  /** The elements below {@code name}. */
  List<Xpp3Dom> children(String name) {
    Xpp3Dom child = child(name);
    return child == null ? List.of() : List.of(child.getChildren());
  }

  /** Whether there is an element {@code name}. */
  boolean has(String name) {
    return child(name) != null;
  }

  String evaluated(String value) {
    return evaluated.apply(value);
  }

  private @Nullable Xpp3Dom child(String name) {
    return dom == null ? null : dom.getChild(name);
  }
}
