package dev.noleak.testkit.heap;

import java.util.Set;
import java.util.stream.IntStream;

/** Finds where the instances of a class hold what they refer to. */
final class Layouts {
  /** What the collector alone follows: see the source of {@link java.lang.ref.Reference}. */
  private static final Set<String> NOT_HELD = Set.of("referent", "discovered", "next");

  private final Bytes in;
  private final Fields fields;
  private final Symbols symbols;

  Layouts(Bytes in, Fields fields, Symbols symbols) {
    this.in = in;
    this.fields = fields;
    this.symbols = symbols;
  }

  void lay(HeapClass type) {
    boolean soft = type.isA("java.lang.ref.SoftReference");
    IntStream.Builder held = IntStream.builder();
    fields.ofInstance(
        type,
        (declaring, name, kind, at) -> {
          if (kind == Types.OBJECT && isHeld(declaring, name)) {
            held.add((int) at);
          } else if (soft && kind == Types.OBJECT && symbols.get(name).equals("referent")) {
            type.soft = (int) at;
          }
        });
    type.strong = held.build().toArray();
    boolean permanent = ClassLayout.loader(in, type.at) == 0;
    type.leaf =
        permanent
            && type.soft < 0
            && (type.strong.length == 0 || type.name().equals("java.lang.String"));
  }

  /** Whether a field holds what it refers to. */
  boolean isHeld(HeapClass declaring, long name) {
    return switch (declaring.name()) {
      case "java.lang.ref.Reference" -> !NOT_HELD.contains(symbols.get(name));
      // The list of objects that are still to be finalized.
      case "java.lang.ref.Finalizer" -> false;
      default -> true;
    };
  }
}
