package dev.noleak.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** Code nested so deep that javac gets through it on its stack, and the analysis not on its own. */
class DeepCodeTest {
  private static final String SOURCE =
      """
      class A {
        static Exception shared = new Exception();
        class Inner extends Exception {}
        private Throwable failure;
        private int i;
        void fail(Throwable cause) { failure = cause; }
        public void close() { new Inner(); BODY }
      }
      """;
  private static final int DEEP = 9_000;
  private static final long SMALL_STACK = 1_000_000;
  private static final long LARGE_STACK = 512_000_000;

  @Test
  void flagsWhatSmallStackIsEnoughFor() throws Exception {
    assertEquals(
        List.of("CloseKeepsThrowable", "SharedThrowableAccumulates", "ThrowableCapturesEnclosing"),
        rules("i = " + "i + ".repeat(3) + "1;"));
  }

  @Test
  void saysNothingOfDeepExpressionInClose() throws Exception {
    assertEquals(List.of(), rules("i = " + "i + ".repeat(DEEP) + "1;"));
  }

  @Test
  void saysNothingOfDeepCallChainInClose() throws Exception {
    assertEquals(List.of(), rules("new StringBuilder()" + ".append(i)".repeat(DEEP / 3) + ";"));
  }

  /** The rules that {@code body} breaks, as the checks tell them on a small stack. */
  private static List<String> rules(String body) throws Exception {
    InSmallStack.RULES.clear();
    StringWriter text = new StringWriter();
    JavacTask task =
        (JavacTask)
            new BaseErrorProneJavaCompiler(
                    ScannerSupplier.fromBugCheckerClasses(InSmallStack.class))
                .getTask(
                    text,
                    null,
                    null,
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
    return List.copyOf(InSmallStack.RULES);
  }

  /** Runs the checks as ever, but on a stack that is small whatever the JVM. */
  @BugPattern(summary = "the checks on a small stack", severity = SeverityLevel.WARNING)
  public static final class InSmallStack extends BugChecker implements ClassTreeMatcher {
    private static final long serialVersionUID = 1L;
    private static final List<String> RULES = new CopyOnWriteArrayList<>();

    @Override
    public Description matchClass(ClassTree tree, VisitorState state) {
      run(() -> new CloseKeepsThrowable().matchClass(tree, state), state);
      run(() -> new ThrowableCapturesEnclosing().matchClass(tree, state), state);
      return run(() -> new SharedThrowableAccumulates().matchClass(tree, state), state);
    }

    private static Description run(Callable<Description> check, VisitorState state) {
      FindingListener listener = finding -> RULES.add(finding.rule());
      state.context.put(FindingListener.class, (FindingListener) null);
      state.context.put(FindingListener.class, listener);
      FutureTask<Description> run = new FutureTask<>(check);
      new Thread(null, run, "check", SMALL_STACK).start();
      try {
        return run.get(5, TimeUnit.MINUTES);
      } catch (ExecutionException e) {
        // Error Prone knows no severity of a check that it does not run itself.
        assertInstanceOf(NoSuchElementException.class, e.getCause());
        return Description.NO_MATCH;
      } catch (InterruptedException | TimeoutException e) {
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
