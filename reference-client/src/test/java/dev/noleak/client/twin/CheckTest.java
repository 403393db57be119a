package dev.noleak.client.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check says of the twin, at each step. */
class CheckTest {
  private static final Path TWIN = Path.of("src/test/java/dev/noleak/client/twin");

  @TempDir Path classes;

  @Test
  void reportsTheSlotOfTheBrokenDesign() throws IOException {
    assertReported("Broken");
  }

  @Test
  void reportsItStillWhereOnlyTheResponseClears() throws IOException {
    assertReported("Broken", "ResponseFix");
  }

  @Test
  void saysNothingWhereTheHandlerClears() throws IOException {
    assertEquals(List.of(), findings("HandlerFix"));
  }

  private void assertReported(String... steps) throws IOException {
    List<String> findings = findings(steps);
    assertEquals(1, findings.size(), findings::toString);
    String finding = findings.get(0);
    assertTrue(
        finding.contains("[CloseKeepsThrowable] close() keeps the Throwable in 'exception'"),
        finding);
    assertTrue(finding.contains("exception = null;"), finding);
  }

  private List<String> findings(String... steps) throws IOException {
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
                      "-d",
                      classes.toString(),
                      "-processorpath",
                      System.getProperty("java.class.path"),
                      "-XDcompilePolicy=simple",
                      "--should-stop=ifError=FLOW",
                      "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:CloseKeepsThrowable:WARN"),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      Stream.of(steps).map(step -> TWIN.resolve(step + ".java")).toList()))
              .call();
      assertTrue(compiled, () -> text.toString() + diagnostics.getDiagnostics());
    }
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .toList();
  }
}
