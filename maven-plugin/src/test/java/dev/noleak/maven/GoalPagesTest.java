package dev.noleak.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.maven.outcome.Goals;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The page of each goal says what its descriptor says. After a change, {@code
 * -Dnoleak.goalPages=write} writes them.
 */
class GoalPagesTest {
  private static final Path PAGES = Path.of("docs/goals");
  private static final Goals GOALS = new Goals("dev.noleak:noleak-maven-plugin:0.1.0-SNAPSHOT");

  @TestFactory
  Stream<DynamicTest> saysWhatTheDescriptorSays() throws IOException, PlexusConfigurationException {
    return goals().stream().map(goal -> DynamicTest.dynamicTest(goal.getGoal(), () -> holds(goal)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // As the builder of this Maven has it.
  private static List<MojoDescriptor> goals() throws IOException, PlexusConfigurationException {
    try (Reader in = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
      List<MojoDescriptor> goals = (List) new PluginDescriptorBuilder().build(in).getMojos();
      return goals.stream().filter(goal -> !goal.getGoal().equals("help")).toList();
    }
  }

  private static void holds(MojoDescriptor goal) throws IOException {
    Path page = PAGES.resolve(goal.getGoal() + ".md");
    if (System.getProperty("noleak.goalPages", "").equals("write")) {
      Files.writeString(page, text(goal));
    }
    assertEquals(text(goal), Files.readString(page), "write it with -Dnoleak.goalPages=write");
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // As the builder of this Maven has it.
  private static String text(MojoDescriptor goal) {
    StringBuilder text = new StringBuilder();
    text.append(goal.getDescription()).append("\n\n```sh\n");
    text.append(GOALS.command(goal.getGoal()));
    text.append("\n```\n\n");
    text.append(
        goal.getPhase() == null
            ? "Bound to no phase: it runs where it is called.\n"
            : "Runs in phase `%s` where it is bound.\n".formatted(goal.getPhase()));
    text.append("How it is used: [%1$s](../%1$s.md).\n\n".formatted(usage(goal)));
    text.append("| property | in the pom | default | meaning |\n|---|---|---|---|\n");
    List<Parameter> parameters = (List) goal.getParameters();
    parameters.stream()
        .filter(Parameter::isEditable)
        .map(parameter -> row(parameter, goal.getMojoConfiguration()))
        .sorted(Comparator.naturalOrder())
        .forEach(text::append);
    return text.toString();
  }

  /** Goals that do the same for one module and for many share a page. */
  private static String usage(MojoDescriptor goal) {
    String page = goal.getGoal().replace("-aggregate", "");
    assertTrue(Files.exists(PAGES.resolve("../" + page + ".md")), page);
    return page;
  }

  private static String row(Parameter parameter, PlexusConfiguration configuration) {
    PlexusConfiguration value = configuration.getChild(parameter.getName());
    String property = value.getValue("").replaceAll("^\\$\\{|}$", "");
    String otherwise = value.getAttribute("default-value", "");
    return "| `%s` | `%s` | %s | %s |\n"
        .formatted(
            property,
            parameter.getName(),
            otherwise.isEmpty() ? "" : "`" + otherwise + "`",
            parameter.getDescription().replaceAll("\\s+", " ").replace("|", "\\|"));
  }
}
