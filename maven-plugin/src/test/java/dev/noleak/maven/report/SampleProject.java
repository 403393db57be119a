package dev.noleak.maven.report;

import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Modules that the goals have written of, and what a report says of them together. */
final class SampleProject {
  private final Path root;
  private final List<ModuleFiles> files = new ArrayList<>();

  SampleProject(Path root) {
    this.root = root;
  }

  /** A module of this project, once it is {@link #written}. */
  SampleModule module(String name) {
    return new SampleModule(root, name);
  }

  /** All goals have run on {@code module}. */
  void written(SampleModule module) throws IOException {
    writtenOnly(module, Source.values());
  }

  /** Some goals have run on {@code module}. */
  void writtenOnly(SampleModule module, Source... sources) throws IOException {
    files.add(module.write(sources));
  }

  /** Lets the first module's leaks say {@code to} where they say {@code from}. */
  void inLeaks(String from, String to) throws IOException {
    Path leaks = files.get(0).folder().resolve("leaks.json");
    Files.writeString(leaks, Files.readString(leaks).replace(from, to));
  }

  /** Lets no trace of the first module say which step of it is a stored Throwable. */
  void withoutStoredThrowables() throws IOException {
    inLeaks("\"storedThrowable\": 2", "\"storedThrowable\": -1");
  }

  /** Lets no finding of the first module say which field it is about. */
  void withoutFields() throws IOException {
    Path sarif = files.get(0).folder().resolve("findings.sarif");
    Files.writeString(
        sarif, Files.readString(sarif).replaceAll(",\\s*\"logicalLocations\": \\[[^\\]]*\\]", ""));
  }

  /** What the report says of the class {@code name}. */
  ClassReport of(String name) throws IOException, NotAnalysedException {
    return reports().stream()
        .flatMap(each -> each.classes().stream())
        .filter(each -> ClassNames.canonical(each.name()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The words for the status of the class {@code name}. */
  String status(String name) throws IOException, NotAnalysedException {
    return of(name).status().words();
  }

  /** What the report says of each module. */
  List<ModuleReport> reports() throws IOException, NotAnalysedException {
    List<ModuleInputs> inputs = new ArrayList<>();
    for (ModuleFiles each : files) {
      inputs.add(ModuleInputs.read(each, Path::toString, new Goals("g:a:1")));
    }
    return Join.of(inputs);
  }
}
