package dev.noleak.testkit.heap;

import dev.noleak.testkit.heap.HprofWriter.Content;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A heap segment that a {@link HprofWriter} will write. */
public final class HprofSegment {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final HprofWriter writer;

  HprofSegment(HprofWriter writer) {
    this.writer = writer;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  HprofSegment part(int tag, Content content) {
    DataOutputStream to = new DataOutputStream(bytes);
    try {
      to.writeByte(tag);
      content.to(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  HprofSegment root(int tag, long id, int... rest) {
    return part(
        tag,
        to -> {
          writer.id(to, id);
          for (int number : rest) {
            to.writeInt(number);
          }
        });
  }

  /**
   * A class.
   *
   * @param statics its static fields, all of objects
   * @param fields its instance fields: {@code "L name"} or {@code "I name"}
   */
  HprofSegment type(long id, long superclass, Map<String, Long> statics, String... fields) {
    long[] names = new long[fields.length];
    for (int i = 0; i < fields.length; i++) {
      names[i] = writer.string(fields[i].substring(2));
    }
    statics.keySet().forEach(writer::string);
    return part(
        SubRecords.CLASS,
        to -> {
          writer.id(to, id);
          to.writeInt(0);
          writer.id(to, superclass);
          for (int i = 0; i < 5; i++) {
            writer.id(to, 0);
          }
          to.writeInt(0);
          to.writeShort(0);
          to.writeShort(statics.size());
          for (Map.Entry<String, Long> field : statics.entrySet()) {
            writer.id(to, writer.string(field.getKey()));
            to.writeByte(Types.OBJECT);
            writer.id(to, field.getValue());
          }
          to.writeShort(fields.length);
          for (int i = 0; i < fields.length; i++) {
            writer.id(to, names[i]);
            to.writeByte(fields[i].startsWith("L") ? Types.OBJECT : Types.INT);
          }
        });
  }

  HprofSegment instance(long id, long type, Content values) {
    byte[] body = body(values);
    return part(
        SubRecords.INSTANCE,
        to -> {
          writer.id(to, id);
          to.writeInt(0);
          writer.id(to, type);
          to.writeInt(body.length);
          to.write(body);
        });
  }

  /** An instance whose fields are all objects. */
  HprofSegment instance(long id, long type, long... values) {
    return instance(id, type, ids(values));
  }

  HprofSegment array(long id, long type, long... elements) {
    return part(
        SubRecords.OBJECT_ARRAY,
        to -> {
          writer.id(to, id);
          to.writeInt(0);
          to.writeInt(elements.length);
          writer.id(to, type);
          ids(elements).to(to);
        });
  }

  HprofSegment ofBytes(long id, byte[] content) {
    return part(
        SubRecords.PRIMITIVE_ARRAY,
        to -> {
          writer.id(to, id);
          to.writeInt(0);
          to.writeInt(content.length);
          to.writeByte(Types.BYTE);
          to.write(content);
        });
  }

  private Content ids(long... values) {
    return to -> {
      for (long value : values) {
        writer.id(to, value);
      }
    };
  }

  private static byte[] body(Content content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      content.to(new DataOutputStream(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toByteArray();
  }
}
