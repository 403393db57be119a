package dev.noleak.maven.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

final class CompilerSettingsTest {

  @Test
  void fallsBackToWhatTheCompilerPluginFallsBackTo() throws Exception {
    CompilerSettings settings = settings("", Map.of(), false, 17);

    assertEquals(List.of("-source", "8"), settings.options());
    assertNull(settings.encoding());
    assertNull(settings.processorPath());
  }

  @Test
  void prefersReleaseToSource() throws Exception {
    assertEquals(
        List.of("--release", "11"),
        settings("<source>9</source>", Map.of("maven.compiler.release", "11"), false, 17)
            .options());
  }

  @Test
  void prefersThePomToProperties() throws Exception {
    assertEquals(
        List.of("-source", "12"),
        settings("<source>12</source>", Map.of("maven.compiler.source", "13"), false, 17)
            .options());
  }

  @Test
  void leavesTheLevelToAnArgumentThatSetsIt() throws Exception {
    assertEquals(
        List.of("--release", "14"),
        settings(
                "<source>9</source><compilerArgs><arg>--release</arg><arg>14</arg></compilerArgs>",
                Map.of(),
                false,
                17)
            .options());
  }

  @Test
  void takesTheLevelOfTestsForTests() throws Exception {
    String xml = "<release>11</release><testRelease>16</testRelease>";

    assertEquals(List.of("--release", "16"), settings(xml, Map.of(), true, 17).options());
    assertEquals(List.of("--release", "11"), settings(xml, Map.of(), false, 17).options());
  }

  @Test
  void passesOnThatProcessorsDoNotRun() throws Exception {
    CompilerSettings settings = settings("<proc>none</proc>", Map.of(), false, 17);

    assertTrue(settings.isWithoutProcessors());
  }

  @Test
  void saysFullOnlyToAJdkThatKnowsIt() throws Exception {
    Map<String, String> full = Map.of("maven.compiler.proc", "full");

    assertEquals(List.of("-source", "8"), settings("", full, false, 17).options());
    assertEquals(List.of("-source", "8", "-proc:full"), settings("", full, false, 23).options());
  }

  @Test
  void namesProcessors() throws Exception {
    assertEquals(
        List.of("-source", "8", "-processor", "a.A,b.B"),
        settings(
                "<annotationProcessors><p>a.A</p><p>b.B</p></annotationProcessors>",
                Map.of(),
                false,
                17)
            .options());
  }

  @Test
  void readsTheProcessorPath() throws Exception {
    CompilerSettings settings =
        settings(
            """
            <annotationProcessorPaths>
              <path>
                <groupId>g</groupId><artifactId>a</artifactId><version>${v}</version>
                <exclusions><exclusion><groupId>x</groupId></exclusion></exclusions>
              </path>
              <path><groupId>h</groupId><artifactId>b</artifactId><classifier>c</classifier></path>
            </annotationProcessorPaths>
            """,
            Map.of(),
            false,
            17);

    assertEquals(
        List.of(
            new Coordinates("g", "a", "<v>", "jar", "", List.of("x:*")),
            new Coordinates("h", "b", null, "jar", "c", List.of())),
        settings.processorPath());
  }

  @Test
  void readsArgumentsInEachOfTheirForms() throws Exception {
    assertEquals(
        List.of("-source", "8", "-Ak=v", "--add-modules", "java.sql", "-Ax", "--enable-preview"),
        settings(
                """
                <compilerArguments><Ak>v</Ak><Werror/></compilerArguments>
                <compilerArgs><arg>--add-modules</arg><arg>java.sql</arg></compilerArgs>
                <compilerArgument>-Ax  --enable-preview -Xlint:all</compilerArgument>
                """,
                Map.of(),
                false,
                17)
            .options());
  }

  @Test
  void readsEncodingAndPatterns() throws Exception {
    CompilerSettings settings =
        settings(
            """
            <includes><include>a/**</include></includes>
            <testIncludes><include>t/**</include></testIncludes>
            <excludes><exclude>b/*</exclude></excludes>
            <generatedSourcesDirectory>gen</generatedSourcesDirectory>
            """,
            Map.of("project.build.sourceEncoding", "ISO-8859-1"),
            false,
            17);

    assertEquals("ISO-8859-1", settings.encoding());
    assertEquals(List.of("a/**"), settings.includes());
    assertEquals(List.of("b/*"), settings.excludes());
    assertEquals("gen", settings.generated());
  }

  private static CompilerSettings settings(
      String xml, Map<String, String> properties, boolean forTests, int jdk) throws Exception {
    Properties all = new Properties();
    all.putAll(properties);
    return CompilerSettings.of(
        new CompilerConfiguration(
            Xpp3DomBuilder.build(new StringReader("<configuration>" + xml + "</configuration>")),
            all,
            text -> text.replace("${v}", "<v>")),
        forTests,
        jdk);
  }
}
