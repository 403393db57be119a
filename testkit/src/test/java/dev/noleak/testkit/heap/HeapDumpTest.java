package dev.noleak.testkit.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeapDumpTest {
  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "at byte 0 of 0, the file is empty");
  }

  @Test
  void refusesWhatIsNotADump() {
    byte[] text = "This is no heap dump but a text of some length".getBytes(StandardCharsets.UTF_8);

    assertRefused(text, "there is no 'JAVA PROFILE 1.0.1' or 'JAVA PROFILE 1.0.2'");
  }

  @Test
  void refusesACompressedDump() {
    assertRefused(new byte[] {0x1F, (byte) 0x8B, 8, 0}, "has to be unpacked first");
  }

  @Test
  void refusesAnUnusualIdSize() {
    assertRefused(new HprofWriter(5).bytes(), "ids have a size of 5 instead of 4 or 8");
  }

  @Test
  void refusesEveryDumpThatWasCutShort() {
    byte[] whole = SampleDump.bytes(8);

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(HeapDumpException.class, () -> SampleDump.read(cut), "cut to " + length);
    }
  }

  @Test
  void refusesARecordThatReachesBeyondTheEnd() {
    HprofWriter writer = new HprofWriter(8);
    writer.record(Records.HEAP_DUMP_SEGMENT, Integer.MAX_VALUE, new byte[0]);

    assertRefused(writer.bytes(), "at byte 31 of 40, a record of 2147483647 bytes reaches beyond");
  }

  @Test
  void refusesARecordOfAnUnknownKind() {
    HprofWriter writer = new HprofWriter(8);
    writer.record(0x33, to -> {});

    assertRefused(writer.bytes(), "there is a record of the unknown kind 51");
  }

  @Test
  void refusesARecordThatIsTooShort() {
    HprofWriter writer = new HprofWriter(8);
    writer.record(Records.LOAD_CLASS, to -> to.writeInt(1));

    assertRefused(writer.bytes(), "a record has 4 bytes where it needs 24");
  }

  @Test
  void refusesAnArrayThatCannotBeInItsSegment() {
    HprofWriter writer = new HprofWriter(8);
    HprofSegment segment =
        writer
            .newSegment()
            .part(
                SubRecords.OBJECT_ARRAY,
                to -> {
                  to.writeLong(0x5000);
                  to.writeInt(0);
                  to.writeInt(-1);
                  to.writeLong(0xA00);
                });
    writer.segment(segment);
    writer.end();

    assertRefused(writer.bytes(), "a part of 34359738385 bytes does not fit");
  }

  @Test
  void refusesSuperclassesThatGoRound() {
    HprofWriter writer = new HprofWriter(8);
    writer.load(1, 0x100, "a/One");
    writer.load(2, 0x200, "a/Other");
    writer.segment(writer.newSegment().type(0x100, 0x200, Map.of()).type(0x200, 0x100, Map.of()));
    writer.end();

    assertRefused(writer.bytes(), "a.One has superclasses without end");
  }

  @Test
  void refusesAMissingSuperclass() {
    HprofWriter writer = new HprofWriter(8);
    writer.load(1, 0x100, "a/One");
    writer.segment(writer.newSegment().type(0x100, 0x300, Map.of()));
    writer.end();

    assertRefused(writer.bytes(), "the superclass of a.One is not there");
  }

  @Test
  void refusesAnObjectOfAnUnknownClass() {
    HprofWriter writer = new HprofWriter(8);
    writer.segment(writer.newSegment().instance(0x5000, 0x300));
    writer.end();

    assertRefused(writer.bytes(), "there is an object of an unknown class");
  }

  @Test
  void refusesAnInstanceWhoseFieldsAreNotThoseOfItsClass() {
    HprofWriter writer = new HprofWriter(8);
    writer.load(1, 0x100, "a/One");
    HprofSegment segment =
        writer.newSegment().type(0x100, 0, Map.of(), "L one").instance(0x5000, 0x100, 0, 0);
    writer.segment(segment);
    writer.end();

    assertRefused(writer.bytes(), "a.One has 8 bytes of fields, but an instance 16");
  }

  @Test
  void refusesAFileThatIsNotThere(@TempDir Path folder) {
    HeapDumpException refused =
        assertThrows(HeapDumpException.class, () -> HeapDump.open(folder.resolve("none")));

    assertTrue(refused.getMessage().contains("NoSuchFile"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void readsBothSizesOfIds(int idSize) throws Exception {
    HeapDump heap = SampleDump.read(SampleDump.bytes(idSize));

    int client = heap.instances(type -> type.name().equals("a.Client"))[0];
    int failure = heap.reference(client, "failure");
    assertEquals(24, heap.size());
    assertEquals(3, heap.intValue(client, "state", -1));
    assertEquals("a.ClosedException", heap.typeName(failure));
    assertEquals("closed", heap.text(heap.reference(failure, "detailMessage"), 99));
    assertEquals(
        new Reference(Reference.Kind.FIELD, "a.Client", "failure", -1),
        heap.between(client, failure));
    assertNull(heap.between(failure, client));
  }

  @Test
  void namesTheFrameOfALocal() throws Exception {
    HeapDump heap = SampleDump.read(SampleDump.bytes(8));

    HeapRoot local = heap.root(2);

    assertEquals(HeapRoot.Kind.JAVA_LOCAL, local.kind());
    assertEquals("Connection.run(Test.java:41)", local.frame());
    assertEquals("java.lang.Thread", heap.typeName(local.thread()));
  }

  private static void assertRefused(byte[] dump, String why) {
    HeapDumpException refused = assertThrows(HeapDumpException.class, () -> SampleDump.read(dump));

    String message = refused.getMessage();
    assertTrue(message.startsWith("sample.hprof is not a heap dump that can be read: "), message);
    assertTrue(message.contains(why), message);
    assertTrue(
        message.endsWith("Take the dump again, and look whether the disk is full."), message);
  }
}
