package dev.noleak.maven.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.checker.Finding;
import dev.noleak.maven.files.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilationTest {
  private static final String LEAK =
      """
      class A implements AutoCloseable {
        private Throwable failure;

        void failed(Throwable cause) {
          failure = cause;
        }

        @Override
        public void close() {}
      }
      """;

  @TempDir Path folder;

  @Test
  void tellsFindingsAndTheRulesThatRan() throws IOException {
    Response response = run(List.of(), LEAK);

    assertEquals(List.of(), response.problems());
    assertEquals(List.of("A.failure"), found(response));
    assertTrue(
        response.rules().stream()
            .anyMatch(
                rule ->
                    rule.name().equals("CloseKeepsThrowable") && rule.level().equals("warning")));
  }

  @Test
  void runsEveryCheckButThoseThatAreOffByDefault() throws IOException {
    Response response =
        run(
            List.of(),
            """
            class A {
              static final Exception SHARED = new Exception();

              class Inner extends Exception {
                java.io.InputStream body;
              }
            }
            """);

    assertEquals(List.of("A.SHARED", "A.Inner.null"), found(response));
    assertEquals(
        List.of(
            "CloseKeepsThrowable warning",
            "SharedThrowableAccumulates warning",
            "ThrowableCapturesEnclosing warning",
            "ThrowableHoldsResource note"),
        response.rules().stream().map(rule -> rule.name() + " " + rule.level()).toList());
  }

  @Test
  void runsACheckThatIsAskedFor() throws IOException {
    Response response =
        Compilation.run(
            new Request(
                List.of(write("A.java", "class A extends Exception { java.io.InputStream body; }")),
                "UTF-8",
                List.of("-d", folder.toString()),
                List.of("-Xep:ThrowableHoldsResource")));

    assertEquals(List.of("A.body"), found(response));
  }

  @Test
  void writesNoClassFile() throws IOException {
    run(List.of(), LEAK);

    try (Stream<Path> files = Files.walk(folder)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".class")));
    }
  }

  @Test
  void tellsEveryErrorAndWhichAreNamesNotFound() throws IOException {
    Response response = run(List.of(), "class B {\n  int a = \"\";\n  Missing b;\n}\n");

    assertEquals(List.of(true, false), unresolved(response));
    Problem missing = response.problems().get(0);
    assertEquals(3, missing.line());
    assertEquals(3, missing.column());
    assertEquals("cannot find symbol, symbol: class Missing, location: class B", missing.message());
  }

  @Test
  void tellsAnOptionThatJavacRefuses() throws IOException {
    Response response = run(List.of("--release", "5"), LEAK);

    assertEquals(List.of("error: release version 5 not supported"), messages(response));
  }

  @Test
  void tellsAWrongOptionOfTheChecks() throws IOException {
    Response response =
        Compilation.run(
            new Request(
                List.of(write("A.java", LEAK)),
                "UTF-8",
                List.of("-d", folder.toString()),
                List.of("-XepOpt:NoLeak:Report=nonsense")));

    assertEquals(List.of(), found(response));
    assertFalse(response.problems().isEmpty());
  }

  @Test
  void readsTheSourcesInTheirEncoding() throws IOException {
    Path file = folder.resolve("C.java");
    Files.write(
        file, "class C { int \u00e4; int b = \u00e4; }".getBytes(StandardCharsets.ISO_8859_1));

    Response response =
        Compilation.run(new Request(List.of(file.toString()), "ISO-8859-1", List.of(), List.of()));

    assertEquals(List.of(), response.problems());
  }

  @Test
  void survivesJson() throws IOException {
    Response response = run(List.of(), LEAK);
    Json.write(folder.resolve("response.json"), response);

    assertEquals(response, Json.read(folder.resolve("response.json"), Response.class));
  }

  private Response run(List<String> options, String source) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", folder.toString()));
    return Compilation.run(new Request(List.of(write("A.java", source)), "UTF-8", all, List.of()));
  }

  private String write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name), source).toString();
  }

  private static List<String> found(Response response) {
    return response.findings().stream().map(CompilationTest::name).toList();
  }

  private static String name(Finding finding) {
    return finding.className() + "." + finding.field();
  }

  private static List<Boolean> unresolved(Response response) {
    return response.problems().stream().map(Problem::unresolved).toList();
  }

  private static List<String> messages(Response response) {
    return response.problems().stream().map(Problem::message).toList();
  }
}
