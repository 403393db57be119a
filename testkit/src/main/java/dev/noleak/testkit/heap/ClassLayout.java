package dev.noleak.testkit.heap;

/** Where the parts of a class are in its sub-record. */
final class ClassLayout {
  /** How many objects a class names beside its fields: superclass, loader, signers and domain. */
  static final int OTHERS = 4;

  private ClassLayout() {}

  static long superclass(Bytes in, long at) {
    return in.id(at + 5 + in.idSize());
  }

  /** Where the id of one of the {@link #OTHERS} stands. */
  static long other(Bytes in, long at, int which) {
    return at + 5 + (1L + which) * in.idSize();
  }

  static long loader(Bytes in, long at) {
    return in.id(at + 5 + 2L * in.idSize());
  }

  /** Where the number of the constants stands. */
  static long constants(Bytes in, long at) {
    return at + 9 + 7L * in.idSize();
  }

  static long length(Bytes in, long at, long end) throws HeapDumpException {
    int id = in.idSize();
    long constants = constants(in, at);
    long statics = skip(in, constants, 2, end);
    long fields = skip(in, statics, id, end);
    SubRecords.head(in, fields, 2, end);
    long length = fields + 2 + (long) in.u2(fields) * (id + 1) - at;
    SubRecords.head(in, at, length, end);
    for (long field = fields + 2; field < at + length; field += id + 1) {
      Types.size(in, field + id);
    }
    return length;
  }

  /** Where the list ends whose number stands at {@code at}, of a name or index, type and value. */
  private static long skip(Bytes in, long at, int name, long end) throws HeapDumpException {
    SubRecords.head(in, at, 2, end);
    int count = in.u2(at);
    long next = at + 2;
    for (int i = 0; i < count; i++) {
      SubRecords.head(in, next, name + 1L, end);
      next += name + 1 + Types.size(in, next + name);
    }
    SubRecords.head(in, next, 0, end);
    return next;
  }

  /** Where the number of the static fields stands, in a class that was measured before. */
  static long statics(Bytes in, long at) {
    return skipMeasured(in, constants(in, at), 2);
  }

  /** Where the number of an instance's fields stands, in a class that was measured before. */
  static long fields(Bytes in, long at) {
    return skipMeasured(in, statics(in, at), in.idSize());
  }

  private static long skipMeasured(Bytes in, long at, int name) {
    int count = in.u2(at);
    long next = at + 2;
    for (int i = 0; i < count; i++) {
      next += name + 1 + Types.size(in.u1(next + name), in.idSize());
    }
    return next;
  }
}
