package dev.noleak.testkit.heap;

/** The names of a dump, by their ids: read when they are asked for. */
final class Symbols {
  /** What the virtual machine allows a name to have. */
  private static final int LONGEST = 65_535;

  private final Bytes in;
  private final LongMap places = new LongMap();

  Symbols(Bytes in) {
    this.in = in;
  }

  void add(long at) {
    places.put(in.id(at), at);
  }

  /** The name {@code id}, or a question mark where the dump has none. */
  String get(long id) {
    long at = places.get(id);
    if (at == LongMap.NONE) {
      return "?";
    }
    // The length stands at the end of the record's head.
    long length = in.u4(at - 4) - in.idSize();
    return in.utf8(at + in.idSize(), (int) Math.min(length, LONGEST));
  }
}
