package dev.noleak.testkit.heap;

/** What the first pass over a dump collects: all but the objects, which are only counted. */
final class Tables {
  final Bytes in;
  final Symbols symbols;
  final Classes classes;
  final Stacks stacks;
  final Roots roots;
  final Runs runs = new Runs();
  private long objects;
  private boolean segments;
  private boolean whole;

  private Tables(Bytes in) {
    this.in = in;
    this.symbols = new Symbols(in);
    this.classes = new Classes(in);
    this.stacks = new Stacks(in);
    this.roots = new Roots(in);
  }

  static Tables read(Bytes in) throws HeapDumpException {
    Tables tables = new Tables(in);
    Records.scan(in, tables::record);
    if (!tables.segments || !tables.whole) {
      throw in.bad(in.size(), "the end of the heap is missing, so the dump was cut short");
    }
    new Linker(in, tables.classes).link();
    return tables;
  }

  /** The number of objects and classes. */
  long objects() {
    return objects;
  }

  private void record(int tag, long at, long end) throws HeapDumpException {
    switch (tag) {
      case Records.STRING -> symbols.add(at);
      case Records.LOAD_CLASS -> classes.addName(at);
      case Records.STACK_FRAME -> stacks.addFrame(at);
      case Records.STACK_TRACE -> stacks.addTrace(at, end);
      case Records.HEAP_DUMP, Records.HEAP_DUMP_SEGMENT -> {
        segments = true;
        // Segments are closed by a record of their own; the older, single one is not.
        whole = tag == Records.HEAP_DUMP;
        SubRecords.scan(in, at, end, this::part);
      }
      case Records.HEAP_DUMP_END -> whole = true;
      default -> {}
    }
  }

  private void part(int tag, long at) throws HeapDumpException {
    if (SubRecords.isRoot(tag)) {
      roots.add(tag, at);
      return;
    }
    objects++;
    if (tag == SubRecords.CLASS) {
      classes.add(at, symbols);
    } else {
      runs.add(in.id(at + 1));
    }
  }
}
