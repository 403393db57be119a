package dev.noleak.testkit.heap;

import java.util.ArrayDeque;
import java.util.Deque;

/** Joins the classes of a dump to their superclasses, and measures their instances. */
final class Linker {
  private static final int MOST_SUPERCLASSES = 1_000;

  private final Bytes in;
  private final Classes classes;

  Linker(Bytes in, Classes classes) {
    this.in = in;
    this.classes = classes;
  }

  void link() throws HeapDumpException {
    for (HeapClass type : classes.all()) {
      long id = ClassLayout.superclass(in, type.at);
      type.superclass = classes.get(id);
      if (id != 0 && type.superclass == null) {
        throw in.bad(type.at, "the superclass of " + type.name() + " is not there");
      }
    }
    for (HeapClass type : classes.all()) {
      measure(type);
    }
  }

  private void measure(HeapClass type) throws HeapDumpException {
    Deque<HeapClass> open = new ArrayDeque<>();
    for (HeapClass at = type; at != null && at.size < 0; at = at.superclass) {
      open.push(at);
      if (open.size() > MOST_SUPERCLASSES) {
        throw in.bad(type.at, type.name() + " has superclasses without end");
      }
    }
    for (HeapClass at : open) {
      HeapClass above = at.superclass;
      at.size = ownSize(at) + (above == null ? 0 : above.size);
    }
  }

  private long ownSize(HeapClass type) {
    long at = ClassLayout.fields(in, type.at);
    int count = in.u2(at);
    at += 2;
    long size = 0;
    for (int i = 0; i < count; i++) {
      size += Types.size(in.u1(at + in.idSize()), in.idSize());
      at += in.idSize() + 1;
    }
    return size;
  }
}
