package dev.noleak.testkit.heap;

/** The types of fields and array elements, by their number in a dump. */
final class Types {
  static final int OBJECT = 2;
  static final int BOOLEAN = 4;
  static final int CHAR = 5;
  static final int FLOAT = 6;
  static final int DOUBLE = 7;
  static final int BYTE = 8;
  static final int SHORT = 9;
  static final int INT = 10;
  static final int LONG = 11;

  private Types() {}

  /** The size in bytes of a value of the type whose number stands at {@code at}. */
  static int size(Bytes in, long at) throws HeapDumpException {
    int size = size(in.u1(at), in.idSize());
    if (size == 0) {
      throw in.bad(at, "there is the unknown type " + in.u1(at));
    }
    return size;
  }

  /** The size in bytes of a value of a type, or 0 for one that is not known. */
  static int size(int type, int idSize) {
    return switch (type) {
      case OBJECT -> idSize;
      case BOOLEAN, BYTE -> 1;
      case CHAR, SHORT -> 2;
      case FLOAT, INT -> 4;
      case DOUBLE, LONG -> 8;
      default -> 0;
    };
  }

  static String arrayName(int type) {
    return switch (type) {
      case BOOLEAN -> "boolean[]";
      case CHAR -> "char[]";
      case FLOAT -> "float[]";
      case DOUBLE -> "double[]";
      case BYTE -> "byte[]";
      case SHORT -> "short[]";
      case INT -> "int[]";
      default -> "long[]";
    };
  }
}
