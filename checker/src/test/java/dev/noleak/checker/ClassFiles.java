package dev.noleak.checker;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** What javac makes of sources, without the check and without line numbers. */
final class ClassFiles {
  private ClassFiles() {}

  /**
   * Every class by its name: its bytes, or of one that {@code findings} are about its members, but
   * for the methods that they are about.
   */
  static Map<String, String> without(List<Finding> findings, Map<String, String> sources) {
    Map<String, String> classes = new TreeMap<>();
    try {
      Path directory = Files.createTempDirectory("mending");
      try {
        compile(sources, directory);
        for (Path file : all(directory)) {
          String name = directory.relativize(file).toString();
          if (name.endsWith(".class")) {
            String type = name.replaceAll("\\.class$", "").replaceAll("[\\\\/$]", ".");
            List<String> methods =
                findings.stream()
                    .filter(finding -> finding.className().equals(type))
                    .map(finding -> String.valueOf(finding.member()))
                    .toList();
            classes.put(
                type,
                methods.isEmpty()
                    ? Arrays.toString(Files.readAllBytes(file))
                    : String.join("\n\n", members(file, methods)));
          }
        }
      } finally {
        for (Path file : all(directory)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  private static List<Path> all(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static void compile(Map<String, String> sources, Path directory) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-g:none", "-Xlint:finally", "-Werror", "-d", "" + directory));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = directory.resolve("src").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    run("javac", arguments);
  }

  private static List<String> members(Path file, List<String> methods) {
    // Numbers of the constant pool move with what is named in it.
    String code =
        run("javap", List.of("-p", "-c", file.toString())).replaceAll("#\\d+(, +\\d+)?", "#");
    return Stream.of(code.split("\\R\\R"))
        .filter(member -> methods.stream().noneMatch(method -> isOf(method, member)))
        .toList();
  }

  private static boolean isOf(String method, String member) {
    return member.lines().findFirst().orElse("").contains(" " + method);
  }

  private static String run(String tool, List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output, true);
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError(tool + ": " + output);
    }
    return output.toString();
  }
}
