package dev.noleak.maven.report;

import dev.noleak.maven.leaks.Trace;
import dev.noleak.maven.leaks.Trace.Root;
import dev.noleak.maven.leaks.Trace.Step;
import java.util.List;

/** A trace from a pool over a closed object and its failure. */
final class SampleTrace {
  private SampleTrace() {}

  static Trace of(String holder, String survivor) {
    return new Trace(
        new Root("static", null, null, "example.Pool"),
        List.of(
            step("example.Pool", "static-field", "IDLE", "java.util.ArrayList", ""),
            step("java.util.ArrayList", "element", "0", holder, ""),
            step(holder, "field", "failure", "example.ResponseException", "connection reset"),
            step("example.ResponseException", "field", "response", survivor, "")),
        2,
        survivor,
        List.of(
            "static Pool.IDLE                    ArrayList",
            "  -> ArrayList[0]                   " + simple(holder),
            "  -> "
                + simple(holder)
                + ".failure          >> STORED THROWABLE  ResponseException: connection reset",
            "  -> ResponseException.response",
            "  => " + simple(survivor) + "                       should have been collected"));
  }

  private static Step step(
      String owner, String holding, String name, String target, String message) {
    return new Step(owner, holding, name, target, !message.isEmpty(), message);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
