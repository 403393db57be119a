package dev.noleak.maven.report.page;

import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.outcome.Goals;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.report.Join;
import dev.noleak.maven.report.ModuleFiles;
import dev.noleak.maven.report.ModuleInputs;
import dev.noleak.maven.report.SampleModule;
import dev.noleak.maven.report.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports on made-up projects. */
final class SamplePages {
  private static final Goals GOALS = new Goals("dev.noleak:noleak-maven-plugin:1");

  private SamplePages() {}

  /** Nothing to complain of. */
  static Page clean(Path root) throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "clean")
            .closeable("example.Connection", true, true)
            .closeable("example.net.Stream", true, true)
            .closeable("example.net.Channel", true, false)
            .closeable("example.Pool", false, false)
            .closeable("example.net.Selector", false, false)
            .proof("example.Connection")
            .proof("example.net.Stream");
    return page("A clean library", false, List.of(module.write(Source.values())));
  }

  /** Three findings: one proved, one with a test that passes, one without a test. */
  static Page three(Path root) throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "client")
            .closeable("example.client.Connection", true, true)
            .closeable("example.client.Response", false, true)
            .closeable("example.client.tls.Handshake", true, true)
            .closeable("example.client.Stream", true, false)
            .closeable("example.client.Upload", true, true)
            .closeable("example.client.Timer", true, false)
            .closeable("example.client.Pool", false, false)
            .closeable("example.client.Selector", false, false)
            .finding("example.client.Connection", Kind.DEAD)
            .finding("example.client.tls.Handshake", Kind.READABLE)
            .finding("example.client.Stream", Kind.READABLE)
            .leak("example.client.Connection", "example.client.Response")
            .proof("example.client.tls.Handshake")
            .proof("example.client.Upload");
    return page("An HTTP client", false, List.of(module.write(Source.values())));
  }

  /** Findings that do not count, one of them beside one that does. */
  static Page known(Path root) throws IOException, NotAnalysedException {
    SampleModule module =
        new SampleModule(root, "old")
            .closeable("example.old.Connection", true, true)
            .closeable("example.old.Stream", true, false)
            .closeable("example.old.Session", true, true)
            .finding("example.old.Connection", Kind.DEAD)
            .known("example.old.Connection", "in the baseline")
            .known("example.old.Stream", "in a file unchanged since origin/main")
            .known("example.old.Session", "in the baseline")
            .leak("example.old.Session", "example.old.Session");
    return page("An old project", false, List.of(module.write(Source.values())));
  }

  /** Nobody has run anything. */
  static Page nothing(Path root) throws IOException, NotAnalysedException {
    return page("A project", false, List.of(new SampleModule(root, "nothing").write()));
  }

  /** Many modules, and findings, leaks and proofs spread over them. */
  static Page many(Path root, int modules, int closeables, int findings)
      throws IOException, NotAnalysedException {
    List<ModuleFiles> files = new ArrayList<>();
    int left = findings;
    for (int i = 0; i < modules; i++) {
      SampleModule module = new SampleModule(root, "module-" + (i + 1));
      int here = left / (modules - i);
      left -= here;
      for (int j = 0; j < closeables; j++) {
        String name = "org.example.product.module%d.internal.Connection%d".formatted(i + 1, j + 1);
        module.closeable(name, j % 3 != 2, j % 2 == 0);
        if (j < here) {
          module.finding(name, j % 2 == 0 ? Kind.DEAD : Kind.READABLE);
        }
        if (j % 2 == 0) {
          if (j < here && i % 3 == 0) {
            module.leak(name, name);
          } else {
            module.proof(name);
          }
        }
      }
      files.add(module.write(Source.values()));
    }
    return page("A product of many modules", true, files);
  }

  /** A page of one module, after its goals have written what they do. */
  static Page of(String title, SampleModule module) throws IOException, NotAnalysedException {
    return read(title, List.of(module.files()));
  }

  static Page read(String title, List<ModuleFiles> files) throws IOException, NotAnalysedException {
    return page(title, false, files);
  }

  /** A page of many modules. */
  static Page named(String title, List<ModuleFiles> files)
      throws IOException, NotAnalysedException {
    return page(title, true, files);
  }

  private static Page page(String title, boolean named, List<ModuleFiles> files)
      throws IOException, NotAnalysedException {
    List<ModuleInputs> inputs = new ArrayList<>();
    for (ModuleFiles each : files) {
      inputs.add(ModuleInputs.read(each, Path::toString, GOALS));
    }
    return PageBuilder.of(title, Join.of(inputs), List.of(), named, GOALS);
  }
}
