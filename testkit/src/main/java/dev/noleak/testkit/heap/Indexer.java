package dev.noleak.testkit.heap;

/** The second pass over a dump: writes down where each object is. */
final class Indexer {
  private final Tables tables;
  private final Bytes in;
  private final Layouts layouts;
  private final boolean[] laid;
  private final ObjectIndex index;
  private final Slots slots;

  /** Classes come first; their ids lie among those of the objects. */
  private int nextClass;

  private Indexer(Tables tables, Layouts layouts) {
    this.tables = tables;
    this.in = tables.in;
    this.layouts = layouts;
    this.laid = new boolean[tables.classes.all().size()];
    int classes = tables.classes.all().size();
    int objects = (int) tables.objects();
    this.index = new ObjectIndex(objects, in.size());
    this.slots = new Slots(tables.runs, classes, objects - classes);
  }

  static ObjectIndex index(Tables tables, Layouts layouts) throws HeapDumpException {
    Indexer indexer = new Indexer(tables, layouts);
    Records.scan(tables.in, indexer::record);
    if (indexer.slots.areSorted()) {
      indexer.index.merge(indexer.nextClass);
    } else {
      indexer.index.sort();
    }
    return indexer.index;
  }

  private void record(int tag, long at, long end) throws HeapDumpException {
    if (tag == Records.HEAP_DUMP || tag == Records.HEAP_DUMP_SEGMENT) {
      SubRecords.scan(in, at, end, this::part);
    }
  }

  private void part(int tag, long at) throws HeapDumpException {
    if (!SubRecords.isRoot(tag)) {
      int slot = tag == SubRecords.CLASS ? nextClass++ : slots.next();
      index.set(slot, in.id(at + 1), at, isLeaf(tag, at));
    }
  }

  private boolean isLeaf(int tag, long at) throws HeapDumpException {
    return switch (tag) {
      case SubRecords.PRIMITIVE_ARRAY -> true;
      case SubRecords.INSTANCE -> instanceClass(at).leaf;
      case SubRecords.OBJECT_ARRAY -> {
        HeapClass type = tables.classes.require(at + 9 + in.idSize(), at);
        yield in.i4(at + 5 + in.idSize()) == 0 && ClassLayout.loader(in, type.at) == 0;
      }
      default -> false;
    };
  }

  private HeapClass instanceClass(long at) throws HeapDumpException {
    HeapClass type = tables.classes.require(at + 5 + in.idSize(), at);
    long length = in.u4(at + 5 + 2L * in.idSize());
    if (length != type.size) {
      throw in.bad(
          at, type.name() + " has " + type.size + " bytes of fields, but an instance " + length);
    }
    // After the comparison: a layout is never bigger than an instance that the file really has.
    if (!laid[type.index()]) {
      laid[type.index()] = true;
      layouts.lay(type);
    }
    return type;
  }
}
