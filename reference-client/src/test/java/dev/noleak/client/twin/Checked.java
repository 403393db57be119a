package dev.noleak.client.twin;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with the checks, and hands on what they say. */
final class Checked {
  private static final Path TWIN = Path.of("src/test/java/dev/noleak/client/twin");
  private static final Path CLIENT = Path.of("src/main/java");

  private Checked() {}

  /** The findings in {@code steps} of the twin. */
  static List<String> twin(String... steps) throws IOException {
    return findings(Stream.of(steps).map(step -> TWIN.resolve(step + ".java")).toList());
  }

  /** The findings in the client itself. */
  static List<String> client() throws IOException {
    return findings(clientSources());
  }

  static List<Path> clientSources() throws IOException {
    try (Stream<Path> all = Files.walk(CLIENT)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> findings(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter text = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  text,
                  files,
                  diagnostics,
                  List.of(
                      "-proc:none",
                      "-processorpath",
                      System.getProperty("java.class.path"),
                      "-XDcompilePolicy=simple",
                      "--should-stop=ifError=FLOW",
                      "--should-stop=ifNoError=FLOW",
                      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CloseKeepsThrowable:WARN"
                          + " -Xep:ThrowableCapturesEnclosing:WARN"
                          + " -Xep:SharedThrowableAccumulates:WARN"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException(text.toString() + diagnostics.getDiagnostics());
      }
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Checked::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getMessage(Locale.ENGLISH);
  }
}
