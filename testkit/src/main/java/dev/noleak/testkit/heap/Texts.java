package dev.noleak.testkit.heap;

import org.jspecify.annotations.Nullable;

/** The text of objects that are values, read from their fields: nobody's code is run. */
final class Texts {
  private final HeapDump heap;
  private final Values values;

  Texts(HeapDump heap, Values values) {
    this.heap = heap;
    this.values = values;
  }

  @Nullable String of(int object, int most) {
    HeapClass type = heap.classOf(object);
    if (type == null) {
      return null;
    }
    return switch (type.name()) {
      case "java.lang.String" -> values.string(object, most);
      case "java.lang.Boolean" -> number(object, Types.BOOLEAN) != 0 ? "true" : "false";
      case "java.lang.Character" -> String.valueOf((char) number(object, Types.CHAR));
      case "java.lang.Byte" -> Long.toString(number(object, Types.BYTE));
      case "java.lang.Short" -> Long.toString(number(object, Types.SHORT));
      case "java.lang.Integer" -> Long.toString(number(object, Types.INT));
      case "java.lang.Long" -> Long.toString(number(object, Types.LONG));
      case "java.lang.Float" ->
          Float.toString(Float.intBitsToFloat((int) number(object, Types.FLOAT)));
      case "java.lang.Double" ->
          Double.toString(Double.longBitsToDouble(number(object, Types.DOUBLE)));
      default -> type.isA("java.lang.Enum") ? constant(object, most) : null;
    };
  }

  private @Nullable String constant(int object, int most) {
    int name = heap.reference(object, "name");
    return name < 0 ? null : values.string(name, most);
  }

  private long number(int object, int type) {
    return values.number(object, "value", type, 0);
  }
}
