package dev.noleak.testkit.heap;

import dev.noleak.testkit.heap.Reference.Kind;
import org.jspecify.annotations.Nullable;

/** Names the references that {@link Follower} follows. */
final class Namer {
  private final Bytes in;
  private final Tables tables;
  private final ObjectIndex index;
  private final Fields fields;
  private final Layouts layouts;

  Namer(Tables tables, ObjectIndex index, Fields fields, Layouts layouts) {
    this.in = tables.in;
    this.tables = tables;
    this.index = index;
    this.fields = fields;
    this.layouts = layouts;
  }

  @Nullable Reference between(int from, int to) {
    long at = index.at(from);
    long target = index.id(to);
    return switch (in.u1(at)) {
      case SubRecords.INSTANCE -> ofInstance(at, target);
      case SubRecords.OBJECT_ARRAY -> ofArray(at, target);
      case SubRecords.CLASS -> ofClass(at, target);
      default -> null;
    };
  }

  private @Nullable Reference ofInstance(long at, long target) {
    HeapClass type = tables.classes.get(in.id(at + 5 + in.idSize()));
    if (type == null) {
      return null;
    }
    long values = Follower.values(in, at);
    Reference[] found = new Reference[1];
    fields.ofInstance(
        type,
        (declaring, name, kind, offset) -> {
          if (found[0] == null
              && kind == Types.OBJECT
              && in.id(values + offset) == target
              && (layouts.isHeld(declaring, name) || offset == type.soft)) {
            found[0] = new Reference(Kind.FIELD, declaring.name(), tables.symbols.get(name), -1);
          }
        });
    return found[0] != null ? found[0] : toClass(type, target);
  }

  private @Nullable Reference ofArray(long at, long target) {
    HeapClass type = tables.classes.get(in.id(at + 9 + in.idSize()));
    if (type == null) {
      return null;
    }
    long values = Follower.values(in, at);
    long count = in.u4(at + 5 + in.idSize());
    for (long i = 0; i < count; i++) {
      if (in.id(values + i * in.idSize()) == target) {
        return new Reference(Kind.ELEMENT, type.name(), "", (int) i);
      }
    }
    return toClass(type, target);
  }

  private static @Nullable Reference toClass(HeapClass type, long target) {
    return type.id == target ? new Reference(Kind.CLASS, type.name(), "", -1) : null;
  }

  private @Nullable Reference ofClass(long at, long target) {
    HeapClass type = tables.classes.get(in.id(at + 1));
    if (type == null) {
      return null;
    }
    Reference[] found = new Reference[1];
    fields.ofClass(
        type,
        (declaring, name, kind, place) -> {
          if (found[0] == null && kind == Types.OBJECT && in.id(place) == target) {
            String field = tables.symbols.get(name);
            found[0] = new Reference(Kind.STATIC_FIELD, type.name(), field, -1);
          }
        });
    if (found[0] != null) {
      return found[0];
    }
    Kind kind = ClassLayout.loader(in, at) == target ? Kind.LOADER : Kind.OF_CLASS;
    return new Reference(kind, type.name(), "", -1);
  }
}
