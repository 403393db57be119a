package dev.noleak.testkit.trace;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The heap of this virtual machine, with all shapes in it. */
final class RealDump {
  /** So that their classes are initialized. */
  private static final Object[] SHAPES = {
    Shapes.plain, Shapes.Mode.SLOW, Collected.list, Failures.cause, Loaded.loader
  };

  private static @Nullable Path file;
  private static boolean hasVirtualThreads;

  private RealDump() {}

  /** The file, which is written once and is there until the tests end. */
  static synchronized Path file() throws IOException, InterruptedException {
    if (file == null) {
      Path folder = Files.createTempDirectory("noleak");
      Path dump = folder.resolve("shapes.hprof");
      folder.toFile().deleteOnExit();
      dump.toFile().deleteOnExit();
      hasVirtualThreads = write(dump);
      file = dump;
    }
    return file;
  }

  /** Writes it anew, and returns whether there are virtual threads in it. */
  static boolean write(Path dump) throws IOException, InterruptedException {
    try (Threads threads = Threads.start()) {
      boolean hasVirtual = threads.startVirtual();
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpHeap(dump.toString(), SHAPES.length > 0);
      return hasVirtual;
    }
  }

  static synchronized boolean hasVirtualThreads() {
    return hasVirtualThreads;
  }

  /** The root and the steps of a path in one line. */
  static String line(LeakTrace trace) {
    Labels labels = new Labels(new ShortNames(trace));
    StringBuilder line = new StringBuilder();
    if (trace.root().kind() != Root.Kind.STATIC) {
      line.append(Labels.root(trace.root()));
    }
    for (Step step : trace.steps()) {
      line.append(line.isEmpty() ? "" : " > ").append(labels.step(step));
    }
    return line.toString();
  }
}
