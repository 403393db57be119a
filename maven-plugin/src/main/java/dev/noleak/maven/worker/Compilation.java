package dev.noleak.maven.worker;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.ErrorProneAnalyzer;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.util.Context;
import dev.noleak.checker.Finding;
import dev.noleak.checker.FindingListener;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/** Runs javac up to the point where the checks have seen every class; no class file comes of it. */
final class Compilation {
  private static final List<String> OPTIONS =
      List.of(
          // Error Prone insists on the first two; nothing after FLOW is of use to a check.
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          // Error Prone 2.46 and newer want it on JDK 21 and older; others do not mind.
          "-XDaddTypeAnnotationsToSymbol=true",
          // Javac counts the checks' reports too, and goes silent after a hundred.
          "-Xmaxerrs",
          "1000000",
          "-Xmaxwarns",
          "1000000",
          "-Xlint:none",
          "-nowarn",
          "-implicit:none");

  private final List<Class<? extends BugChecker>> checks = Checks.all();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Compilation() {}

  /** Compiles and checks. */
  static Response run(Request request) throws IOException {
    Compilation compilation = new Compilation();
    compilation.compile(request);
    return new Response(
        compilation.checks.stream().map(Checks::rule).toList(),
        compilation.findings,
        compilation.problems);
  }

  private void compile(Request request) throws IOException {
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(request.options());
    StringWriter output = new StringWriter();
    try (SourceFileManager files = new SourceFileManager(Charset.forName(request.encoding()))) {
      JavacTask task =
          JavacTool.create()
              .getTask(
                  output,
                  files,
                  diagnostic -> {
                    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                      problems.add(Problem.of(diagnostic));
                    }
                  },
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(
                      request.sources().stream().map(Path::of).toList()));
      addChecks(task, request.checkOptions());
      if (!task.call() && problems.isEmpty()) {
        problems.add(Problem.of(output.toString().isBlank() ? "javac failed" : output.toString()));
      }
    } catch (RuntimeException e) {
      // An option that javac refuses, a processor or a check that throws.
      problems.add(Problem.of(String.valueOf(e.getMessage())));
      e.printStackTrace();
    }
  }

  private void addChecks(JavacTask task, List<String> checkOptions) {
    Context context = ((BasicJavacTask) task).getContext();
    FindingListener listener = findings::add;
    context.put(FindingListener.class, listener);
    BaseErrorProneJavaCompiler.setupMessageBundle(context);
    task.addTaskListener(
        ErrorProneAnalyzer.createByScanningForPlugins(
            ScannerSupplier.fromBugCheckerClasses(checks),
            ErrorProneOptions.processArgs(checkOptions),
            context));
  }
}
