package dev.noleak.client;

import static java.util.stream.Collectors.joining;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The live objects of the client's classes, and of the sockets below them, after a collection.
 *
 * @param counts by the name of the class
 */
record LiveObjects(Map<String, Long> counts) {
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+"
              + "((?:dev\\.noleak\\.client\\.(?!LiveObjects)|io\\.netty\\.channel\\.socket\\.nio\\.).*)");

  static LiveObjects now() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Map<String, Long> counts = new TreeMap<>();
    for (String row : histogram.lines().toList()) {
      Matcher matcher = ROW.matcher(row);
      if (matcher.matches()) {
        counts.merge(
            matcher.group(2).replaceAll(" .*", ""), Long.valueOf(matcher.group(1)), Long::sum);
      }
    }
    return new LiveObjects(counts);
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The classes with more objects than {@code before}; a first one may be a lambda's only one. */
  Map<String, Long> grownSince(LiveObjects before) {
    Map<String, Long> grown = new TreeMap<>(counts);
    grown.entrySet().removeIf(row -> row.getValue() <= Math.max(1, before.count(row.getKey())));
    return grown;
  }

  /** A row for each class, with its objects at each time. */
  static String table(LiveObjects... times) {
    Map<String, String> rows = new TreeMap<>();
    for (LiveObjects any : times) {
      for (String name : any.counts.keySet()) {
        String counts =
            Stream.of(times)
                .map(time -> Long.toString(time.count(name)))
                .collect(joining(" | ", "| " + name + " | ", " |\n"));
        rows.put(name, counts);
      }
    }
    // A lambda's name has an address.
    rows.keySet().removeIf(name -> name.contains("/"));
    return String.join("", rows.values());
  }
}
