package dev.noleak.testkit.heap;

/** The beginning of a dump: its format's name, the size of its ids and a time. */
final class Header {
  private static final String FORMAT = "JAVA PROFILE 1.0.";

  /** {@code FORMAT}, one digit and a zero byte. */
  private static final int NAME_LENGTH = FORMAT.length() + 2;

  static final int LENGTH = NAME_LENGTH + 4 + 8;

  private Header() {}

  static Bytes read(Bytes in) throws HeapDumpException {
    if (in.size() == 0) {
      throw in.bad(0, "the file is empty");
    }
    if (in.size() >= 2 && in.u2(0) == 0x1F8B) {
      throw in.bad(0, "a compressed file begins, which has to be unpacked first");
    }
    if (in.size() < LENGTH || !in.utf8(0, FORMAT.length()).equals(FORMAT)) {
      throw in.bad(0, "there is no '" + FORMAT + "1' or '" + FORMAT + "2'");
    }
    int idSize = in.i4(NAME_LENGTH);
    if (idSize != 4 && idSize != 8) {
      throw in.bad(NAME_LENGTH, "ids have a size of " + idSize + " instead of 4 or 8");
    }
    return in.withIdSize(idSize);
  }
}
