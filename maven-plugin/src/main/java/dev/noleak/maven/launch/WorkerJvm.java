package dev.noleak.maven.launch;

import dev.noleak.maven.files.Json;
import dev.noleak.maven.jdk.Jdk;
import dev.noleak.maven.outcome.NotAnalysedException;
import dev.noleak.maven.worker.Request;
import dev.noleak.maven.worker.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The worker in a JVM of its own, so that neither Maven's flags nor its class path matter.
 *
 * @param jdk the JDK to run on
 * @param classPath the worker's, with Error Prone and the checks
 * @param arguments what the user wants the JVM to be told, {@code -Xmx2g} say
 */
public record WorkerJvm(Jdk jdk, List<Path> classPath, List<String> arguments) {
  /** A short run: compiling hot code well, or collecting garbage in parallel, does not pay. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData");

  public WorkerJvm {
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /** Has {@code request} answered; {@code directory} is there for the files in between. */
  public Response answer(Request request, Path directory) throws NotAnalysedException {
    Path output = directory.resolve("worker.log");
    Path answer = directory.resolve("response.json");
    try {
      LauncherJar.write(directory.resolve("worker.jar"), classPath);
      Json.write(directory.resolve("request.json"), request);
      Files.deleteIfExists(answer);
      int code = run(directory, output);
      if (code != 0 || !Files.exists(answer)) {
        throw new NotAnalysedException(
            "the worker JVM ended with %d: %s (all of it is in %s)%s"
                .formatted(code, new JvmOutput(output).firstWords(), kept(output), remedy(output)));
      }
      Response response = Json.read(answer, Response.class);
      if (!response.problems().isEmpty() && Files.size(output) > 0) {
        kept(output);
      }
      return response;
    } catch (IOException e) {
      throw new NotAnalysedException("the worker JVM cannot be run: " + e, e);
    }
  }

  /** Names relative to the directory that it starts in: no letter in them that a locale lacks. */
  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(QUICK);
    command.addAll(arguments);
    command.addAll(List.of("-jar", "worker.jar", "request.json", "response.json"));
    return command;
  }

  private int run(Path directory, Path output) throws NotAnalysedException, IOException {
    try (ChildJvm child = ChildJvm.start(command(), directory, output)) {
      return child.process().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAnalysedException("interrupted", e);
    }
  }

  /** Moved out of a folder that will be gone, for whoever wants to see more. */
  private static Path kept(Path output) throws IOException {
    Path kept = output.resolveSibling("../worker.log").normalize();
    return Files.copy(output, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String remedy(Path output) throws IOException {
    return new JvmOutput(output).lacksMemory()
        ? "; give it more memory with -Dnoleak.jvmArgs=-Xmx2g"
        : "";
  }
}
