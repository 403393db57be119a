package dev.noleak.testkit.heap;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A small dump with one of everything: {@code static Pool.REGISTRY} is an array with a Client,
 * whose failure is a Throwable that refers to a Connection. The Connection is watched with the id
 * 7.
 */
public final class SampleDump {
  public static final String MARKER = "a.Marker";

  static final long OBJECT = 0x100;
  static final long POOL = 0x200;
  static final long CONNECTION = 0x5008;

  private SampleDump() {}

  public static HeapDump read(byte[] bytes) throws HeapDumpException {
    return HeapDump.read(Bytes.of("sample.hprof", bytes));
  }

  public static byte[] bytes(int idSize) {
    HprofWriter writer = new HprofWriter(idSize);
    load(writer);
    writer.frame(0x9000, "run", "Test.java", 9, 41);
    writer.trace(5, 1, 0x9000);
    HprofSegment classes = classes(writer);
    HprofSegment objects = objects(writer);
    writer.segment(classes);
    writer.segment(objects);
    writer.end();
    return writer.bytes();
  }

  private static void load(HprofWriter writer) {
    writer.load(1, OBJECT, "java/lang/Object");
    writer.load(2, POOL, "a/Pool");
    writer.load(3, 0x300, "a/Client");
    writer.load(4, 0x400, "a/ClosedException");
    writer.load(5, 0x500, "java/lang/Throwable");
    writer.load(6, 0x600, "java/lang/ref/Reference");
    writer.load(7, 0x700, "java/lang/ref/WeakReference");
    writer.load(8, 0x800, "a/Marker");
    writer.load(9, 0x900, "a/Connection");
    writer.load(10, 0xA00, "[Ljava/lang/Object;");
    writer.load(11, 0xB00, "java/lang/String");
    writer.load(12, 0xC00, "java/lang/Thread");
    writer.load(13, 0xD00, "java/lang/ref/SoftReference");
  }

  private static HprofSegment classes(HprofWriter writer) {
    return writer
        .newSegment()
        .type(OBJECT, 0, Map.of())
        .type(POOL, OBJECT, Map.of("REGISTRY", 0x5000L, "MARKER", 0x5018L, "SOFT", 0x5040L))
        .type(0x300, OBJECT, Map.of(), "L failure", "I state")
        .type(0x400, 0x500, Map.of(), "L source")
        .type(0x500, OBJECT, Map.of(), "L detailMessage")
        .type(0x600, OBJECT, Map.of(), "L referent", "L queue", "L next", "L discovered")
        .type(0x700, 0x600, Map.of())
        .type(0x800, 0x700, Map.of(), "I id")
        .type(0x900, OBJECT, Map.of())
        .type(0xA00, OBJECT, Map.of())
        .type(0xB00, OBJECT, Map.of(), "L value", "I hash")
        .type(0xC00, OBJECT, Map.of(), "L name")
        .type(0xD00, 0x600, Map.of());
  }

  private static HprofSegment objects(HprofWriter writer) {
    return writer
        .newSegment()
        .root(SubRecords.STICKY_CLASS, POOL)
        .root(SubRecords.THREAD_OBJECT, 0x5038, 1, 5)
        .root(SubRecords.JAVA_FRAME, 0x5050, 1, 0)
        .root(SubRecords.MONITOR_USED, 0x5048)
        .array(0x5000, 0xA00, 0, 0x5010)
        .instance(CONNECTION, 0x900)
        .instance(
            0x5010,
            0x300,
            to -> {
              writer.id(to, 0x5020);
              to.writeInt(3);
            })
        .instance(
            0x5018,
            0x800,
            to -> {
              to.writeInt(7);
              writer.id(to, CONNECTION);
              writer.id(to, 0);
              writer.id(to, 0);
              writer.id(to, 0);
            })
        .instance(0x5020, 0x400, CONNECTION, 0x5028)
        .instance(
            0x5028,
            0xB00,
            to -> {
              writer.id(to, 0x5030);
              to.writeInt(0);
            })
        .ofBytes(0x5030, "closed".getBytes(StandardCharsets.US_ASCII))
        .instance(0x5038, 0xC00, 0x5028)
        .instance(0x5040, 0xD00, 0x5048, 0, 0, 0)
        .instance(0x5048, 0x900)
        .instance(0x5050, 0x900);
  }
}
