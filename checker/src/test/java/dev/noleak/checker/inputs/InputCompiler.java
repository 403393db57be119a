package dev.noleak.checker.inputs;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles files up to where checks have run, with checks or without, and always comes back. */
final class InputCompiler {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-Xmaxerrs",
          "0",
          "-Xmaxwarns",
          "0",
          "-XDcompilePolicy=simple",
          "-XDaddTypeAnnotationsToSymbol=true",
          "--should-stop=ifError=FLOW");
  private static final List<String> ALL = List.of("-XepOpt:NoLeak:Report=all");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final JavaCompiler compiler;
  private final List<String> options;

  /** Shared, for it keeps what it has read of the class path. */
  private StandardJavaFileManager files = newFiles();

  private InputCompiler(JavaCompiler compiler, List<String> options) {
    this.compiler = compiler;
    this.options = options;
  }

  /** The compiler of the JDK alone. */
  static InputCompiler plain() {
    return new InputCompiler(JavacTool.create(), OPTIONS);
  }

  /** Error Prone with no check at all, for whom to blame. */
  static InputCompiler errorProne() {
    return new InputCompiler(
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(List.of())), OPTIONS);
  }

  /** Error Prone with all of our checks, those too that are off by default, on every method. */
  static InputCompiler checks() {
    List<Class<? extends BugChecker>> checks = new ArrayList<>();
    for (ServiceLoader.Provider<BugChecker> check :
        ServiceLoader.load(BugChecker.class).stream().toList()) {
      if (check.type().getName().startsWith("dev.noleak.")) {
        checks.add(check.type());
      }
    }
    if (checks.isEmpty()) {
      throw new IllegalStateException("no check of ours is on the class path");
    }
    checks.add(EveryMethod.class);
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(ALL);
    return new InputCompiler(
        new BaseErrorProneJavaCompiler(ScannerSupplier.fromBugCheckerClasses(checks)), options);
  }

  private static StandardJavaFileManager newFiles() {
    return JavacTool.create().getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
  }

  /** Compiles {@code sources} together and gives it {@code seconds} of a processor, not more. */
  Outcome compile(List<Path> sources, long seconds) {
    long start = System.nanoTime();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    FutureTask<String> task = new FutureTask<>(() -> trouble(sources, diagnostics));
    // Of its own, with the stack that any JVM gives: deep code must fit in there too.
    Thread thread = new Thread(task, "compiler");
    thread.setDaemon(true);
    thread.start();
    String trouble;
    try {
      trouble = waitFor(task, thread, seconds);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return outcome(diagnostics, trouble, (System.nanoTime() - start) / 1_000_000);
  }

  /** Counts the thread's own time, for a busy machine is no hang; ten times that if it idles. */
  private String waitFor(FutureTask<String> task, Thread thread, long seconds)
      throws ExecutionException, InterruptedException {
    for (long waited = 0; waited < 10 * seconds; waited++) {
      try {
        return task.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (TimeUnit.NANOSECONDS.toSeconds(THREADS.getThreadCpuTime(thread.getId())) >= seconds) {
          break;
        }
      }
    }
    files = newFiles();
    return "no end after " + seconds + " s in " + Arrays.toString(thread.getStackTrace());
  }

  private String trouble(List<Path> sources, DiagnosticCollector<JavaFileObject> diagnostics) {
    StringWriter text = new StringWriter();
    try {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              text, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
      ((JavacTask) task).analyze();
    } catch (IOException | RuntimeException | Error e) {
      e.printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  private static Outcome outcome(
      DiagnosticCollector<JavaFileObject> diagnostics, String trouble, long millis) {
    List<String> said = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    List<String> givenUp = new ArrayList<>();
    StringBuilder crash = new StringBuilder(trouble);
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      String line = line(diagnostic);
      if (diagnostic.getCode().contains("error.prone.crash")) {
        crash.append(line);
      } else if (line.contains("[EveryMethod]")) {
        givenUp.add(line);
      } else if (diagnostic.getCode().contains("error.prone")) {
        findings.add(line);
      } else {
        said.add(line);
      }
    }
    return new Outcome(said, findings, givenUp, crash.toString(), millis);
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return "%s %s:[%d,%d] %s"
        .formatted(
            diagnostic.getKind(),
            source == null ? "" : source.getName(),
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber(),
            diagnostic.getMessage(Locale.ENGLISH));
  }
}
