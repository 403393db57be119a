package dev.noleak.checker.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The main class of every measured process: runs another one, and at the very end writes what the
 * whole process took, start of the JVM included. The same little code in each, so it favours none.
 */
public final class Measured {
  private Measured() {}

  /** Takes the file to write, the class to run, and its arguments. */
  public static void main(String[] args) throws Throwable {
    Path report = Path.of(args[0]);
    // A hook: compilers and analysers end by System.exit.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(report)));
    String[] rest = Arrays.copyOfRange(args, 2, args.length);
    try {
      Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void write(Path report) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    try {
      Files.writeString(report, system.getProcessCpuTime() / 1_000_000 + " " + peakKilobytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest resident set so far, where the system tells as Linux does; else 0. */
  private static long peakKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    }
  }
}
