package dev.noleak.checker.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Code that is large in one way, as generators write it. Whatever its size, it has one class whose
 * {@code close()} keeps one Throwable; everything else is let go of, so that a check has to
 * understand it all to come to one finding.
 */
public enum Shape {
  /** As many slots as methods, each method called by close with a literal null. */
  FIELDS_AND_METHODS(2000) {
    @Override
    String body(int size) {
      return repeat(size, i -> "  private Throwable f%1$d;\n".formatted(i))
          + repeat(size, i -> "  void set%1$d(Throwable t) { f%1$d = t; }\n".formatted(i))
          + close(repeat(size, i -> "    set%d(null);\n".formatted(i)) + "    failure = null;\n");
    }
  },
  /** Helpers that call helpers; the last one clears. */
  CHAIN_OF_HELPERS(5000) {
    @Override
    String body(int size) {
      return repeat(size, i -> "  private void m%d() { m%d(); }\n".formatted(i, i + 1))
          + "  private void m%d() { failure = null; }\n".formatted(size)
          + close("    m0();\n");
    }
  },
  /** Helpers that call each other in a circle; each of them may be the one that clears. */
  CYCLE_OF_HELPERS(500) {
    @Override
    String body(int size) {
      return repeat(
              size,
              i ->
                  ("  private void m%d(int n) {"
                          + " if (n > 0) { m%d(n - 1); } else { failure = null; } }\n")
                      .formatted(i, (i + 1) % size))
          + close("    m0(7);\n");
    }
  },
  /** One method of many statements, with branches among them. */
  LONG_BODY(5000) {
    @Override
    String body(int size) {
      return "  private int count;\n"
          + close(
              repeat(size, i -> "    if (count > %d) { count += %d; }\n".formatted(i, i))
                  + "    failure = null;\n");
    }
  },
  /** One expression of many terms: at 2,000 the floor runs out of stack. */
  LONG_EXPRESSION(1000) {
    @Override
    String body(int size) {
      return "  private int count;\n  private String text;\n"
          + close("    text = \"\"" + repeat(size, i -> " + count") + ";\n    failure = null;\n");
    }
  },
  /** Lambdas in lambdas; the innermost clears. At 120 javac itself runs out of stack. */
  NESTED_LAMBDAS(60) {
    @Override
    String body(int size) {
      return "  private static void run(Runnable r) { r.run(); }\n"
          + close(
              "    "
                  + repeat(size, i -> "run(() -> { ")
                  + "failure = null; "
                  + repeat(size, i -> "});")
                  + "\n");
    }
  },
  /** Blocks in blocks; the innermost clears, and so does what follows. */
  NESTED_BLOCKS(500) {
    @Override
    String body(int size) {
      return "  private int count;\n"
          + close(
              repeat(size, i -> "if (count > %d) { ".formatted(i))
                  + "failure = null; "
                  + repeat(size, i -> "} ")
                  + "failure = null;\n");
    }
  },
  /** Classes that extend classes, each with a close that calls the one above. */
  DEEP_HIERARCHY(500) {
    @Override
    public Map<String, String> sources(int size) {
      return Map.of(
          "Shape.java",
          "class C0 {\n"
              + "  private Throwable failure;\n"
              + "  void fail(Throwable t) { failure = t; }\n"
              + "  public void close() { failure = null; }\n}\n"
              + repeat(
                  size,
                  i ->
                      "class C%d extends C%d { @Override public void close() { super.close(); } }\n"
                          .formatted(i + 1, i))
              + "class Shape extends C%d {\n".formatted(size)
              + SLOTS
              + close("    super.close();\n    failure = null;\n")
              + "}\n");
    }
  },
  /** Classes with one slot each, all in one file. */
  MANY_CLASSES(2000) {
    @Override
    public Map<String, String> sources(int size) {
      Map<String, String> sources = new TreeMap<>(super.sources(size));
      sources.put("Others.java", repeat(size, i -> forgetting("C" + i)));
      return sources;
    }
  },
  /** Classes with one slot each, in files of their own; another file stores into the slot. */
  MANY_FILES(1000) {
    @Override
    public Map<String, String> sources(int size) {
      Map<String, String> sources = new TreeMap<>(super.sources(size));
      for (int i = 0; i < size; i++) {
        sources.put(
            "C%d.java".formatted(i),
            "class C%d { Throwable failure; public void close() { failure = null; } }\n"
                .formatted(i));
        sources.put(
            "S%d.java".formatted(i),
            "class S%1$d { void fail(C%1$d c, Throwable t) { c.failure = t; } }\n".formatted(i));
      }
      return sources;
    }
  };

  private static final String SLOTS =
      """
        private Throwable kept;
        private Throwable failure;
        void fail(Throwable t) { kept = t; failure = t; }
      """;

  private final int named;

  Shape(int named) {
    this.named = named;
  }

  /** The size that every release has to cope with. */
  public int named() {
    return named;
  }

  /** The files of this shape, by name. */
  public Map<String, String> sources(int size) {
    return Map.of("Shape.java", "class Shape {\n" + SLOTS + body(size) + "}\n");
  }

  /** The members of the class that keeps one. */
  String body(int size) {
    return close("    failure = null;\n");
  }

  /** For a table. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String close(String statements) {
    return "  public void close() {\n" + statements + "  }\n";
  }

  private static String forgetting(String name) {
    return "class %s { private Throwable failure; void fail(Throwable t) { failure = t; }"
            .formatted(name)
        + " public void close() { failure = null; } }\n";
  }

  private static String repeat(int size, IntFunction<String> part) {
    return IntStream.range(0, size).mapToObj(part).collect(joining());
  }
}
