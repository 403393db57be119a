package dev.noleak.maven.project;

import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.languages.java.jpms.LocationManager;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsRequest;
import org.codehaus.plexus.languages.java.jpms.ResolvePathsResult;

/** Which jars a module descriptor draws onto the module path: as maven-compiler-plugin has it. */
final class ModulePaths {
  private ModulePaths() {}

  /** The options for javac that put each of {@code jars} on one path or the other. */
  static List<String> options(Path descriptor, List<Path> jars, Jdk jdk)
      throws NotAnalysedException {
    try {
      ResolvePathsResult<Path> result =
          new LocationManager()
              .resolvePaths(
                  ResolvePathsRequest.ofPaths(jars)
                      .setIncludeStatic(true)
                      .setJdkHome(jdk.home())
                      .setMainModuleDescriptor(descriptor));
      List<String> options = new ArrayList<>();
      if (!result.getModulepathElements().isEmpty()) {
        options.add("--module-path");
        options.add(Requests.path(result.getModulepathElements().keySet()));
      }
      options.add("-classpath");
      options.add(Requests.path(result.getClasspathElements()));
      return options;
    } catch (IOException e) {
      throw new NotAnalysedException("the module path cannot be told: " + e.getMessage(), e);
    }
  }
}
