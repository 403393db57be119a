package dev.noleak.testkit.heap;

import org.jspecify.annotations.Nullable;

/** The stack traces of a dump's threads. */
final class Stacks {
  private final Bytes in;
  private final LongMap traces = new LongMap();
  private final LongMap frames = new LongMap();

  Stacks(Bytes in) {
    this.in = in;
  }

  void addFrame(long at) {
    frames.put(in.id(at), at);
  }

  void addTrace(long at, long end) throws HeapDumpException {
    if (in.u4(at + 8) * in.idSize() > end - at - 12) {
      throw in.bad(at, "a stack trace of " + in.u4(at + 8) + " frames is longer than its record");
    }
    traces.put(in.u4(at), at);
  }

  /** The frame {@code depth} of a trace as a stack trace prints it, or null if it is not known. */
  @Nullable String frame(int trace, int depth, Classes classes, Symbols symbols) {
    long at = traces.get(trace & 0xFFFF_FFFFL);
    if (at == LongMap.NONE || depth < 0 || depth >= in.u4(at + 8)) {
      return null;
    }
    long frame = frames.get(in.id(at + 12 + (long) depth * in.idSize()));
    if (frame == LongMap.NONE) {
      return null;
    }
    int id = in.idSize();
    String type = classes.nameOfSerial(in.u4(frame + 4L * id), symbols);
    String method = symbols.get(in.id(frame + id));
    String file = symbols.get(in.id(frame + 3L * id));
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + method
        + "("
        + place(file, in.i4(frame + 4L * id + 4))
        + ")";
  }

  private static String place(String file, int line) {
    if (line == -3) {
      return "Native Method";
    }
    String known = file.equals("?") || file.isEmpty() ? "Unknown Source" : file;
    return line > 0 ? known + ":" + line : known;
  }
}
