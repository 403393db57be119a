package dev.noleak.maven.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trace in the testkit's form: from a pool over a closed object and its failure. */
final class SampleTrace {
  private SampleTrace() {}

  static Map<String, Object> of(String holder, String survivor) {
    List<Object> steps = new ArrayList<>();
    steps.add(step("example.Pool", "static-field", "IDLE", "java.util.ArrayList", ""));
    steps.add(step("java.util.ArrayList", "element", "0", holder, ""));
    steps.add(step(holder, "field", "failure", "example.ResponseException", "connection reset"));
    steps.add(step("example.ResponseException", "field", "response", survivor, ""));
    return Map.of(
        "root",
        Map.of("kind", "static", "type", "example.Pool"),
        "steps",
        steps,
        "storedThrowable",
        2,
        "survivor",
        survivor,
        "text",
        List.of(
            "static Pool.IDLE                    ArrayList",
            "  -> ArrayList[0]                   " + simple(holder),
            "  -> "
                + simple(holder)
                + ".failure          >> STORED THROWABLE  ResponseException: connection reset",
            "  -> ResponseException.response",
            "  => " + simple(survivor) + "                       should have been collected"));
  }

  static Map<String, Object> step(
      String owner, String holding, String name, String target, String message) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("owner", owner);
    step.put("holding", holding);
    step.put("name", name);
    step.put("target", target);
    step.put("throwable", !message.isEmpty());
    step.put("throwableMessage", message);
    return step;
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
