package dev.noleak.checker;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.bugpatterns.BugChecker;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.Finding.Edit;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * One run of javac with Error Prone as its plugin and the check as the service loader finds it, as
 * a tool would run it that listens for findings.
 *
 * @param findings what the listener heard, in order
 * @param diagnostics what javac says
 * @param text what javac prints beside that
 */
record Compilation(
    List<Finding> findings, List<Diagnostic<? extends JavaFileObject>> diagnostics, String text) {

  /** Compiles {@code sources}, by their file names. */
  static Compilation of(Map<String, String> sources, String... options) {
    return under(CloseKeepsThrowable.class, sources, options);
  }

  /** Compiles {@code sources} under {@code check} alone. */
  static Compilation under(
      Class<? extends BugChecker> check, Map<String, String> sources, String... options) {
    return with(
        Stream.concat(
                Stream.of("-XepDisableAllChecks -Xep:" + check.getSimpleName() + ":WARN"),
                Stream.of(options))
            .collect(joining(" ")),
        sources);
  }

  /** Compiles {@code sources} with {@code options} for Error Prone and no others. */
  static Compilation with(String options, Map<String, String> sources) {
    List<Finding> findings = new ArrayList<>();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter text = new StringWriter();
    Context context = new Context();
    FindingListener listener = findings::add;
    context.put(FindingListener.class, listener);
    JavacTask task =
        JavacTool.create()
            .getTask(
                text,
                null,
                diagnostics,
                List.of(
                    "-proc:none",
                    "-processorpath",
                    System.getProperty("java.class.path"),
                    "-XDcompilePolicy=simple",
                    "-XDaddTypeAnnotationsToSymbol=true",
                    "--should-stop=ifError=FLOW",
                    "-Xplugin:ErrorProne " + options),
                List.of(),
                sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList(),
                context);
    try {
      // No further: nothing is written.
      task.analyze();
    } catch (IOException | RuntimeException e) {
      text.append(String.valueOf(e));
    }
    return new Compilation(List.copyOf(findings), diagnostics.getDiagnostics(), text.toString());
  }

  /** Whether javac takes the sources. */
  boolean succeeded() {
    return text.isEmpty()
        && diagnostics.stream().noneMatch(d -> d.getKind() == Diagnostic.Kind.ERROR);
  }

  /** All that javac says, in sentences. */
  String output() {
    return text
        + diagnostics.stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
            .collect(joining("\n"));
  }

  /** The only finding. */
  Finding finding() {
    if (findings.size() != 1) {
      throw new AssertionError("one finding expected: " + findings + output());
    }
    return findings.get(0);
  }

  /** {@code source} with all edits applied: what comes to one place in the order of reports. */
  String applied(String source) {
    return applied(source, findings);
  }

  /** {@code source} with the edits of {@code findings} applied, the last one first. */
  static String applied(String source, List<Finding> findings) {
    StringBuilder mended = new StringBuilder(source);
    List<Edit> edits =
        findings.stream()
            .flatMap(finding -> finding.fix().stream())
            .sorted(Comparator.comparingInt(Edit::start))
            .toList();
    for (int i = edits.size() - 1; i >= 0; i--) {
      mended.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).text());
    }
    return mended.toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(String name, String content) {
      super(URI.create("memory:///" + name), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
