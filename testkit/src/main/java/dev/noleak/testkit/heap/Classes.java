package dev.noleak.testkit.heap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes of a dump, by their ids. */
final class Classes {
  private final Bytes in;
  private final LongMap names = new LongMap();
  private final LongMap serials = new LongMap();
  private final LongMap indexes = new LongMap();
  private final List<HeapClass> all = new ArrayList<>();

  Classes(Bytes in) {
    this.in = in;
  }

  void addName(long at) {
    int id = in.idSize();
    serials.put(in.u4(at), at);
    names.put(in.id(at + 4), at + 8 + id);
  }

  void add(long at, Symbols symbols) throws HeapDumpException {
    long id = in.id(at + 1);
    long name = names.get(id);
    if (name == LongMap.NONE) {
      throw in.bad(at, "there is a class without a name");
    }
    if (indexes.get(id) != LongMap.NONE) {
      throw in.bad(at, "a class is there for the second time");
    }
    String source = ClassNames.ofSource(symbols.get(in.id(name)));
    indexes.put(id, all.size());
    all.add(new HeapClass(id, at, all.size(), source));
  }

  List<HeapClass> all() {
    return all;
  }

  @Nullable HeapClass get(long id) {
    long index = indexes.get(id);
    return index == LongMap.NONE ? null : all.get((int) index);
  }

  /** The class that the part at {@code at} names by its id at {@code place}. */
  HeapClass require(long place, long at) throws HeapDumpException {
    HeapClass found = get(in.id(place));
    if (found == null) {
      throw in.bad(at, "there is an object of an unknown class");
    }
    return found;
  }

  String nameOfSerial(long serial, Symbols symbols) {
    long at = serials.get(serial);
    return at == LongMap.NONE ? "?" : ClassNames.ofSource(symbols.get(in.id(at + 8 + in.idSize())));
  }
}
