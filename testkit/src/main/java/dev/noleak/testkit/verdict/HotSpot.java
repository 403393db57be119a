package dev.noleak.testkit.verdict;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The one class that names HotSpot's beans, so that all others link where they are missing. */
final class HotSpot implements Vm {
  private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

  private final HotSpotDiagnosticMXBean diagnostics =
      Objects.requireNonNull(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));

  private final boolean ignoresRequests =
      Boolean.parseBoolean(diagnostics.getVMOption("DisableExplicitGC").getValue());

  @Override
  public boolean ignoresRequests() {
    return ignoresRequests;
  }

  @Override
  public void dump(Path file) throws IOException {
    diagnostics.dumpHeap(file.toString(), true);
  }

  @Override
  public Map<String, Long> histogram() {
    Map<String, Long> counts = new HashMap<>();
    for (String row : histogramText().lines().toList()) {
      Matcher matcher = ROW.matcher(row);
      if (matcher.matches()) {
        // Two loaders may each have a class of one name.
        counts.merge(matcher.group(2), Long.parseLong(matcher.group(1)), Long::sum);
      }
    }
    return counts;
  }

  private static String histogramText() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName command = new ObjectName("com.sun.management:type=DiagnosticCommand");
      Object[] arguments = {new String[0]};
      String[] signature = {String[].class.getName()};
      return (String) server.invoke(command, "gcClassHistogram", arguments, signature);
    } catch (JMException e) {
      throw new IllegalStateException("the JVM gives no class histogram", e);
    }
  }
}
