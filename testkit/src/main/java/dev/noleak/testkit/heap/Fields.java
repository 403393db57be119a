package dev.noleak.testkit.heap;

/** The fields of classes, in the order in which their values stand in a dump. */
final class Fields {
  private final Bytes in;

  Fields(Bytes in) {
    this.in = in;
  }

  /** Takes each field. */
  interface Visitor {
    /**
     * Takes a field.
     *
     * @param declaring the class that declares it
     * @param name its name's id
     * @param type the number of its type
     * @param at for an instance field where its value is in an instance's values, for a static
     *     field where it is in the dump
     */
    void field(HeapClass declaring, long name, int type, long at);
  }

  /** The instance fields of a class and its superclasses. */
  void ofInstance(HeapClass type, Visitor visitor) {
    int id = in.idSize();
    long offset = 0;
    for (HeapClass declaring = type; declaring != null; declaring = declaring.superclass) {
      long at = ClassLayout.fields(in, declaring.at);
      int count = in.u2(at);
      at += 2;
      for (int i = 0; i < count; i++) {
        int kind = in.u1(at + id);
        visitor.field(declaring, in.id(at), kind, offset);
        offset += Types.size(kind, id);
        at += id + 1;
      }
    }
  }

  /** The static fields that a class declares. */
  void ofClass(HeapClass type, Visitor visitor) {
    int id = in.idSize();
    long at = ClassLayout.statics(in, type.at);
    int count = in.u2(at);
    at += 2;
    for (int i = 0; i < count; i++) {
      int kind = in.u1(at + id);
      visitor.field(type, in.id(at), kind, at + id + 1);
      at += id + 1 + Types.size(kind, id);
    }
  }
}
