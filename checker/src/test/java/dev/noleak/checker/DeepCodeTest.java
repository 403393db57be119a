package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.JavacTask;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Code nested so deep that javac gets through it on its stack, and the analysis not on its own. */
class DeepCodeTest {
  private static final String SOURCE =
      """
      class A {
        private Throwable failure;
        private int i;
        void fail(Throwable cause) { failure = cause; }
        public void close() { BODY }
      }
      """;
  private static final int DEEP = 9_000;
  private static final long SMALL_STACK = 1_000_000;
  private static final long LARGE_STACK = 512_000_000;

  @Test
  void saysNothingOfDeepExpressionInClose() throws Exception {
    assertEquals(List.of(), codes("i = " + "i + ".repeat(DEEP) + "1;"));
  }

  @Test
  void saysNothingOfDeepCallChainInClose() throws Exception {
    assertEquals(List.of(), codes("new StringBuilder()" + ".append(i)".repeat(DEEP / 3) + ";"));
  }

  private static List<String> codes(String body) throws Exception {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter text = new StringWriter();
    JavacTask task =
        (JavacTask)
            new BaseErrorProneJavaCompiler(
                    ScannerSupplier.fromBugCheckerClasses(InSmallStack.class))
                .getTask(
                    text,
                    null,
                    diagnostics,
                    List.of(
                        "-proc:none",
                        "-XDcompilePolicy=simple",
                        "-XDaddTypeAnnotationsToSymbol=true",
                        "--should-stop=ifError=FLOW"),
                    null,
                    List.of(new Source(SOURCE.replace("BODY", body))));
    FutureTask<Iterable<?>> run = new FutureTask<>(task::analyze);
    new Thread(null, run, "compiler", LARGE_STACK).start();
    run.get(5, TimeUnit.MINUTES);
    assertEquals("", text.toString());
    return diagnostics.getDiagnostics().stream().map(each -> each.getCode()).toList();
  }

  /** Runs the check as ever, but on a stack that is small whatever the JVM. */
  @BugPattern(summary = "the check on a small stack", severity = SeverityLevel.WARNING)
  public static final class InSmallStack extends BugChecker implements ClassTreeMatcher {
    private static final long serialVersionUID = 1L;

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      FutureTask<Description> run =
          new FutureTask<>(() -> new CloseKeepsThrowable().matchClass(tree, state));
      new Thread(null, run, "check", SMALL_STACK).start();
      try {
        return run.get(5, TimeUnit.MINUTES);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(String content) {
      super(URI.create("memory:///A.java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
