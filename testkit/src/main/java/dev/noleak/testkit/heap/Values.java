package dev.noleak.testkit.heap;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the values of single fields, and of strings. */
final class Values {
  /** The virtual machine writes a string's two-byte characters as the processor has them. */
  private static final Charset TWO_BYTES =
      ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
          ? StandardCharsets.UTF_16LE
          : StandardCharsets.UTF_16BE;

  private final Bytes in;
  private final Tables tables;
  private final ObjectIndex index;
  private final Fields fields;

  Values(Tables tables, ObjectIndex index, Fields fields) {
    this.in = tables.in;
    this.tables = tables;
    this.index = index;
    this.fields = fields;
  }

  /** The object that the instance's field of this name refers to, or -1. */
  int reference(int object, String field) {
    long place = place(object, field, Types.OBJECT);
    long id = place < 0 ? 0 : in.id(place);
    return id == 0 ? -1 : index.ordinal(id);
  }

  /** The object at a place of an array of objects, or -1. */
  int element(int array, int place) {
    long at = index.at(array);
    boolean inside =
        in.u1(at) == SubRecords.OBJECT_ARRAY && place >= 0 && place < in.u4(at + 5 + in.idSize());
    long id = inside ? in.id(Follower.values(in, at) + (long) place * in.idSize()) : 0;
    return id == 0 ? -1 : index.ordinal(id);
  }

  /** The value of the instance's field of this name and type, or {@code otherwise}. */
  long number(int object, String field, int type, long otherwise) {
    long place = place(object, field, type);
    if (place < 0) {
      return otherwise;
    }
    return switch (Types.size(type, in.idSize())) {
      case 1 -> (byte) in.u1(place);
      case 2 -> type == Types.CHAR ? in.u2(place) : (short) in.u2(place);
      case 4 -> in.i4(place);
      default -> in.i8(place);
    };
  }

  /** The first {@code most} characters of a string, or null for any other object. */
  @Nullable String string(int object, int most) {
    int characters = reference(object, "value");
    if (characters < 0) {
      return null;
    }
    long at = index.at(characters);
    long head = at + 10 + in.idSize();
    if (in.u1(at) != SubRecords.PRIMITIVE_ARRAY || in.u1(head - 1) != Types.BYTE) {
      return null;
    }
    boolean wide = number(object, "coder", Types.BYTE, 0) != 0;
    long length = Math.min(in.u4(at + 5 + in.idSize()), wide ? 2L * most : most);
    byte[] bytes = in.copy(head, (int) length);
    return new String(bytes, wide ? TWO_BYTES : StandardCharsets.ISO_8859_1);
  }

  private long place(int object, String field, int type) {
    long at = index.at(object);
    if (in.u1(at) != SubRecords.INSTANCE) {
      return -1;
    }
    HeapClass of = tables.classes.get(in.id(at + 5 + in.idSize()));
    if (of == null) {
      return -1;
    }
    long[] found = {-1};
    fields.ofInstance(
        of,
        (declaring, name, kind, offset) -> {
          if (found[0] < 0 && kind == type && tables.symbols.get(name).equals(field)) {
            found[0] = Follower.values(in, at) + offset;
          }
        });
    return found[0];
  }
}
