package dev.noleak.checker.inputs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;

/** The Java files below a folder, and groups of them that can be compiled together. */
final class Inputs {
  private Inputs() {}

  /** All files below {@code folder}, in an order that stays. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  /** {@code files} in groups of at most {@code size} in which no class is declared twice. */
  static List<List<Path>> groups(List<Path> files, int size) {
    List<List<Path>> groups = new ArrayList<>();
    List<Path> rest = files;
    while (!rest.isEmpty()) {
      List<Path> group = new ArrayList<>();
      List<Path> later = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (Path file : rest) {
        Set<String> names = names(file);
        if (group.size() < size && names.stream().noneMatch(taken::contains)) {
          group.add(file);
          taken.addAll(names);
        } else {
          later.add(file);
        }
      }
      groups.add(group);
      rest = later;
    }
    return groups;
  }

  /** What {@code file} declares at its top; a module and an annotated package count as one. */
  private static Set<String> names(Path file) {
    Set<String> names = new HashSet<>();
    JavacTool compiler = JavacTool.create();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      JavacTask task =
          compiler.getTask(
              new StringWriter(),
              files,
              diagnostic -> {},
              List.of("-proc:none"),
              null,
              files.getJavaFileObjects(file));
      for (CompilationUnitTree unit : task.parse()) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .forEach(type -> names.add(prefix + ((ClassTree) type).getSimpleName()));
        if (names.isEmpty()) {
          names.add(prefix + file.getFileName());
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return names;
  }
}
