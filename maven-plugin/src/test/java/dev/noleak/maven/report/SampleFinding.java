package dev.noleak.maven.report;

import dev.noleak.checker.Finding;
import dev.noleak.checker.Finding.Edit;
import dev.noleak.checker.Finding.Kind;
import dev.noleak.maven.worker.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the check says of a {@link SampleClass}. */
final class SampleFinding {
  private static final String PAGE = "https://noleak.dev/checker/docs/CloseKeepsThrowable.md";

  /** What was looked for. */
  static final Rule RULE =
      new Rule("CloseKeepsThrowable", "close() keeps a stored Throwable.", "warning", PAGE);

  private SampleFinding() {}

  /** The finding in {@code file}, which has the source of {@code className}. */
  static Finding in(Path file, String className, Kind kind) throws IOException {
    int at = Files.readString(file).indexOf("    channel.close();");
    return new Finding(
        RULE.name(),
        className,
        "close()",
        "failure",
        kind,
        "close() keeps the Throwable in 'failure' (stored in channelFailed(), line 16): send() still reads it, and whoever holds the closed object holds it, its causes and the class loaders of its backtrace. Clear it before anything can throw: 'failure = null;'. Kept on purpose? @SuppressWarnings(\"CloseKeepsThrowable\") on the field, the method or the class.",
        PAGE,
        file.toUri(),
        26,
        15,
        List.of(new Edit(at, at, "    failure = null;\n")),
        "");
  }
}
