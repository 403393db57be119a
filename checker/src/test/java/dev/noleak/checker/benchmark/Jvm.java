package dev.noleak.checker.benchmark;

import com.google.common.collect.ImmutableList;

/** The two ways in which a compiler is run; in one table all processes are run in the same way. */
enum Jvm {
  /** As the Maven plugin does: for a short run, and no class is written. */
  QUICK(
      ImmutableList.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
      ImmutableList.of("--should-stop=ifNoError=FLOW")),
  /** As a build does: no flag at all, and classes are written. */
  PLAIN(ImmutableList.of(), ImmutableList.of());

  private final ImmutableList<String> flags;
  private final ImmutableList<String> options;

  Jvm(ImmutableList<String> flags, ImmutableList<String> options) {
    this.flags = flags;
    this.options = options;
  }

  ImmutableList<String> flags() {
    return flags;
  }

  /** For javac. */
  ImmutableList<String> options() {
    return options;
  }
}
