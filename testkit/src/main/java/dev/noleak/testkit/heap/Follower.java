package dev.noleak.testkit.heap;

/** Reads what objects refer to. */
final class Follower {
  private final Bytes in;
  private final Tables tables;
  private final ObjectIndex index;
  private final Fields fields;

  Follower(Tables tables, ObjectIndex index, Fields fields) {
    this.in = tables.in;
    this.tables = tables;
    this.index = index;
    this.fields = fields;
  }

  void follow(int object, References to) {
    long at = index.at(object);
    switch (in.u1(at)) {
      case SubRecords.INSTANCE -> instance(at, to);
      case SubRecords.OBJECT_ARRAY -> array(at, to);
      case SubRecords.CLASS -> type(at, to);
      default -> {}
    }
  }

  private void instance(long at, References to) {
    HeapClass type = tables.classes.get(in.id(at + 5 + in.idSize()));
    if (type == null || !to.instance(type)) {
      return;
    }
    long values = values(in, at);
    for (int offset : type.strong) {
      int target = target(values + offset);
      if (target >= 0) {
        to.strong(target);
      }
    }
    if (type.soft >= 0) {
      int target = target(values + type.soft);
      if (target >= 0) {
        to.soft(target);
      }
    }
  }

  private void array(long at, References to) {
    HeapClass type = tables.classes.get(in.id(at + 9 + in.idSize()));
    if (type == null || !to.instance(type)) {
      return;
    }
    long values = values(in, at);
    long end = values + in.u4(at + 5 + in.idSize()) * in.idSize();
    for (long place = values; place < end; place += in.idSize()) {
      int target = target(place);
      if (target >= 0) {
        to.strong(target);
      }
    }
  }

  private void type(long at, References to) {
    HeapClass type = tables.classes.get(in.id(at + 1));
    if (type == null || !to.itself(type)) {
      return;
    }
    fields.ofClass(
        type,
        (declaring, name, kind, place) -> {
          if (kind == Types.OBJECT) {
            int target = target(place);
            if (target >= 0) {
              to.strong(target);
            }
          }
        });
    for (int i = 0; i < ClassLayout.OTHERS; i++) {
      int target = target(ClassLayout.other(in, at, i));
      if (target >= 0) {
        to.ofClass(target);
      }
    }
  }

  /** Where the values of an instance or of an array of objects begin. */
  static long values(Bytes in, long at) {
    return at + 9 + 2L * in.idSize();
  }

  private int target(long place) {
    long id = in.id(place);
    return id == 0 ? -1 : index.ordinal(id);
  }
}
