package dev.noleak.checker.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our checks on real libraries, beside a compiler without them and beside other tools. */
public final class LibraryBenchmark {
  private static final String FLOOR = "Error Prone, every check off (floor)";
  private static final int MANY_FILES = 500;

  /** Of Error Prone's default checks and the other tools one round in so many is enough. */
  private static final int SELDOM = 4;

  private final Path folder;
  private final Compiler compiler;

  private LibraryBenchmark(Path folder, Compiler compiler) {
    this.folder = folder;
    this.compiler = compiler;
  }

  /**
   * Takes the folder that Maven has filled, our jar, the number of rounds, javac's opens, the
   * libraries, the ways to run a compiler, and whether other tools run too.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String> access = Stream.of(args[3].trim().split("\\s+", -1)).toList();
    List<Path> errorProne = Library.files(folder.resolve("error-prone/jars"), ".jar");
    Compiler compiler = new Compiler(access, errorProne, Path.of(args[1]));
    LibraryBenchmark benchmark = new LibraryBenchmark(folder, compiler);
    int rounds = Integer.parseInt(args[2]);
    System.out.println(Machine.describe() + ", " + versions(errorProne));
    for (String jvm : args[5].split(",", -1)) {
      for (String name : args[4].split(",", -1)) {
        Library library = new Library(name, folder.resolve(name));
        benchmark.run(library, Jvm.valueOf(jvm), rounds, Boolean.parseBoolean(args[6]));
      }
    }
  }

  private static String versions(List<Path> errorProne) {
    return errorProne.stream()
        .map(jar -> String.valueOf(jar.getFileName()))
        .filter(name -> name.startsWith("error_prone_core"))
        .findFirst()
        .orElse("?");
  }

  private void run(Library library, Jvm jvm, int rounds, boolean others) throws IOException {
    int files = library.files().size();
    if (files < MANY_FILES) {
      throw new IllegalStateException(library + " has " + files + " files only");
    }
    Path directory = folder.resolve("output").resolve(library.name() + "-" + jvm);
    System.out.printf("%n%s, %d files, JVM flags %s%n%n", library.name(), files, jvm.flags());
    List<Candidate> candidates = new ArrayList<>(compilers(library, jvm, directory));
    if (!others) {
      candidates.removeIf(candidate -> candidate.everyRounds() == SELDOM);
    } else if (jvm == Jvm.QUICK) {
      candidates.addAll(others(library, jvm, directory));
    }
    Rounds measured = new Rounds(candidates).run(rounds, directory);
    measured.table(FLOOR).forEach(System.out::println);
  }

  private List<Candidate> compilers(Library library, Jvm jvm, Path directory) throws IOException {
    Path list = library.list();
    Path output = Files.createDirectories(directory.resolve("classes"));
    List<Integer> good = List.of(0);
    return List.of(
        new Candidate(
            "javac alone",
            compiler.of(null, jvm, list, library.jars(), output),
            good,
            1,
            Candidate.ERROR_PRONE,
            name -> false),
        new Candidate(
            FLOOR,
            compiler.of(Checks.NONE, jvm, list, library.jars(), output),
            good,
            1,
            Candidate.ERROR_PRONE,
            name -> false),
        new Candidate(
            "NoLeak's checks only",
            compiler.of(Checks.OURS, jvm, list, library.jars(), output),
            good,
            1,
            Candidate.ERROR_PRONE,
            Checks.names()::contains),
        new Candidate(
            "Error Prone's default checks",
            compiler.of(Checks.DEFAULTS, jvm, list, library.jars(), output),
            // Some of them are errors.
            List.of(0, 1),
            SELDOM,
            Candidate.ERROR_PRONE,
            name -> true));
  }

  private List<Candidate> others(Library library, Jvm jvm, Path directory) throws IOException {
    Path classes = compiled(library, directory);
    Child pmd =
        new Child(
            jvm.flags(),
            Library.files(folder.resolve("pmd/jars"), ".jar"),
            "net.sourceforge.pmd.cli.PmdCli",
            List.of(
                "check",
                "--no-cache",
                "--no-progress",
                "--rulesets=" + folder.resolve("pmd/null-assignment.xml"),
                "--aux-classpath=" + Child.joined(library.jars()),
                "--format=text",
                "--dir=" + library.sources()));
    Child spotBugs =
        new Child(
            jvm.flags(),
            Library.files(folder.resolve("spotbugs/jars"), ".jar"),
            "edu.umd.cs.findbugs.FindBugs2",
            List.of("-auxclasspath", Child.joined(library.jars()), classes.toString()));
    return List.of(
        new Candidate(
            "PMD, NullAssignment only",
            pmd,
            // 4: there are findings; 5: some file was not understood.
            List.of(0, 4, 5),
            SELDOM,
            Pattern.compile("\\t(NullAssignment):"),
            name -> true),
        new Candidate(
            "SpotBugs",
            spotBugs,
            List.of(0),
            SELDOM,
            Pattern.compile("^[HML] ([A-Z]) "),
            name -> true));
  }

  /** The classes of {@code library}, of its sources alone, for a tool that reads classes. */
  private Path compiled(Library library, Path directory) throws IOException {
    Path classes = Files.createDirectories(directory.resolve("compiled"));
    Child.Run run =
        compiler.of(null, Jvm.PLAIN, library.list(), library.jars(), classes).run(directory);
    if (run.code() != 0) {
      throw new IllegalStateException(library + " does not compile: " + run.output());
    }
    return classes;
  }
}
