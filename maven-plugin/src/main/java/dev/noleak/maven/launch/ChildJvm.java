package dev.noleak.maven.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM that goes no later than we do: who stops Maven means all that it has started. */
final class ChildJvm implements AutoCloseable {
  private static final int LAST_SECONDS = 10;

  private final Process process;
  private final Thread hook;

  private ChildJvm(Process process) {
    this.process = process;
    this.hook = new Thread(() -> kill(process));
  }

  /**
   * Starts one.
   *
   * @param folder the folder that it starts in
   * @param output the file for all that is printed
   */
  static ChildJvm start(List<String> command, Path folder, Path output) throws IOException {
    ChildJvm child =
        new ChildJvm(
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    Runtime.getRuntime().addShutdownHook(child.hook);
    try {
      // Nobody will type anything.
      child.process.getOutputStream().close();
      return child;
    } catch (IOException e) {
      child.close();
      throw e;
    }
  }

  Process process() {
    return process;
  }

  /** Kills it and all that it started, unless it has come to an end. */
  @Override
  public void close() {
    kill(process);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already.
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    // It may still write where others will clean up.
    process.onExit().completeOnTimeout(process, LAST_SECONDS, TimeUnit.SECONDS).join();
  }
}
