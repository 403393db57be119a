package dev.noleak.checker.inputs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTool;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** The Java files below a folder, and groups of them that can be compiled together. */
final class Inputs {
  private static final Pattern MODULE = Pattern.compile("\\bmodule\\s+[\\w.]+\\s*\\{");

  private Inputs() {}

  /**
   * All files below {@code folder}, in an order that stays.
   *
   * @throws IllegalArgumentException if there is none
   */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(folder + " has no Java files: name another folder.");
      }
      return files;
    }
  }

  /**
   * {@code files} but for declarations of modules: of two of these in one compilation javac says
   * other things each time.
   */
  static List<Path> withoutModules(List<Path> files) throws IOException {
    List<Path> rest = new ArrayList<>();
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      if (!MODULE.matcher(text).find()) {
        rest.add(file);
      }
    }
    return rest;
  }

  /** {@code files} in groups of at most {@code size} in which no class is declared twice. */
  static List<List<Path>> groups(List<Path> files, int size) throws IOException {
    Map<Path, Set<String>> names = names(files);
    List<List<Path>> groups = new ArrayList<>();
    List<Path> rest = files;
    while (!rest.isEmpty()) {
      List<Path> group = new ArrayList<>();
      List<Path> later = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (Path file : rest) {
        Set<String> own = names.getOrDefault(file, Set.of());
        if (group.size() < size && Collections.disjoint(own, taken)) {
          group.add(file);
          taken.addAll(own);
        } else {
          later.add(file);
        }
      }
      groups.add(group);
      rest = later;
    }
    return groups;
  }

  /** What each file declares at its top; where that is no class, the file itself counts as one. */
  private static Map<Path, Set<String>> names(List<Path> files) throws IOException {
    Map<Path, Set<String>> names = new HashMap<>();
    JavacTool compiler = JavacTool.create();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files);
      JavacTask task =
          compiler.getTask(
              new StringWriter(), manager, diagnostic -> {}, List.of("-proc:none"), null, sources);
      for (CompilationUnitTree unit : task.parse()) {
        Path file = manager.asPath(unit.getSourceFile());
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        Set<String> own = new HashSet<>();
        for (Tree type : unit.getTypeDecls()) {
          own.add(
              prefix
                  + (type instanceof ClassTree named ? named.getSimpleName() : file.getFileName()));
        }
        names.put(file, own.isEmpty() ? Set.of(prefix + file.getFileName()) : own);
      }
    }
    return names;
  }
}
