package dev.noleak.checker.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the processes that compile.
 *
 * @param access the flags that open javac to Error Prone; javac alone gets them too
 * @param errorProne its jars
 * @param checker our jar
 */
record Compiler(List<String> access, List<Path> errorProne, Path checker) {

  /** Compiles what {@code list} lists; without {@code checks} it is javac alone. */
  Child of(@Nullable Checks checks, Jvm jvm, Path list, List<Path> classPath, Path output) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-XDcompilePolicy=simple", "-XDaddTypeAnnotationsToSymbol=true"));
    // Javac drops every warning behind the hundredth.
    arguments.addAll(List.of("--should-stop=ifError=FLOW", "-Xmaxwarns", "100000"));
    arguments.addAll(jvm.options());
    arguments.addAll(List.of("-d", output.toString(), "-cp", Child.joined(classPath)));
    if (checks != null) {
      // The processor path of the floor is that of a user who has never heard of us.
      List<Path> path =
          checks == Checks.OURS
              ? Stream.concat(errorProne.stream(), Stream.of(checker)).toList()
              : errorProne;
      arguments.addAll(List.of("-processorpath", Child.joined(path)));
      arguments.add(("-Xplugin:ErrorProne " + String.join(" ", checks.flags())).trim());
    }
    arguments.add("@" + list);
    List<String> flags = Stream.concat(jvm.flags().stream(), access.stream()).toList();
    return new Child(flags, List.of(), "com.sun.tools.javac.Main", arguments);
  }
}
