package dev.noleak.maven.project;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Exclusion;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the annotation processor path.
 *
 * @param version null where dependencyManagement has it
 * @param excluded {@code group:artifact} of what it must not bring along
 */
record Coordinates(
    String groupId,
    String artifactId,
    @Nullable String version,
    String type,
    String classifier,
    List<String> excluded) {

  static Coordinates of(Xpp3Dom path, CompilerConfiguration compiler) {
    Xpp3Dom exclusions = path.getChild("exclusions");
    List<String> excluded = new ArrayList<>();
    if (exclusions != null) {
      for (Xpp3Dom each : exclusions.getChildren()) {
        excluded.add(
            text(each, "groupId", "*", compiler) + ":" + text(each, "artifactId", "*", compiler));
      }
    }
    String version = text(path, "version", "", compiler);
    return new Coordinates(
        text(path, "groupId", "", compiler),
        text(path, "artifactId", "", compiler),
        version.isEmpty() ? null : version,
        text(path, "type", "jar", compiler),
        text(path, "classifier", "", compiler),
        List.copyOf(excluded));
  }

  private static String text(
      Xpp3Dom parent, String name, String otherwise, CompilerConfiguration compiler) {
    Xpp3Dom child = parent.getChild(name);
    return child == null || child.getValue() == null || child.getValue().isBlank()
        ? otherwise
        : compiler.evaluated(child.getValue()).strip();
  }

  /** For Maven, with the version of {@code managed} where this has none. */
  Dependency toDependency(List<Dependency> managed) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(groupId);
    dependency.setArtifactId(artifactId);
    dependency.setType(type);
    dependency.setClassifier(classifier.isEmpty() ? null : classifier);
    dependency.setScope("runtime");
    dependency.setVersion(version);
    if (version == null) {
      managed.stream()
          .filter(each -> each.getManagementKey().equals(dependency.getManagementKey()))
          .findFirst()
          .ifPresent(each -> dependency.setVersion(each.getVersion()));
    }
    for (String each : excluded) {
      Exclusion exclusion = new Exclusion();
      exclusion.setGroupId(each.substring(0, each.indexOf(':')));
      exclusion.setArtifactId(each.substring(each.indexOf(':') + 1));
      dependency.addExclusion(exclusion);
    }
    return dependency;
  }
}
