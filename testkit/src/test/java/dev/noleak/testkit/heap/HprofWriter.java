package dev.noleak.testkit.heap;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes small heap dumps that no virtual machine would write. */
public final class HprofWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Long> strings = new HashMap<>();
  private final int idSize;

  public HprofWriter(int idSize) {
    this.idSize = idSize;
    write(
        to -> {
          to.write("JAVA PROFILE 1.0.2\0".getBytes(StandardCharsets.US_ASCII));
          to.writeInt(idSize);
          to.writeLong(0);
        });
  }

  /** Writes content. */
  public interface Content {
    void to(DataOutputStream out) throws IOException;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  public long string(String text) {
    Long known = strings.get(text);
    if (known != null) {
      return known;
    }
    long id = 1_000_000L + strings.size();
    strings.put(text, id);
    record(
        Records.STRING,
        to -> {
          id(to, id);
          to.write(text.getBytes(StandardCharsets.UTF_8));
        });
    return id;
  }

  public void load(int serial, long id, String name) {
    long text = string(name);
    record(
        Records.LOAD_CLASS,
        to -> {
          to.writeInt(serial);
          id(to, id);
          to.writeInt(0);
          id(to, text);
        });
  }

  public void frame(long id, String method, String file, int classSerial, int line) {
    long methodId = string(method);
    long fileId = string(file);
    record(
        Records.STACK_FRAME,
        to -> {
          id(to, id);
          id(to, methodId);
          id(to, methodId);
          id(to, fileId);
          to.writeInt(classSerial);
          to.writeInt(line);
        });
  }

  public void trace(int serial, int thread, long... frames) {
    record(
        Records.STACK_TRACE,
        to -> {
          to.writeInt(serial);
          to.writeInt(thread);
          to.writeInt(frames.length);
          for (long frame : frames) {
            id(to, frame);
          }
        });
  }

  public void segment(HprofSegment segment) {
    record(Records.HEAP_DUMP_SEGMENT, to -> to.write(segment.bytes()));
  }

  public void end() {
    record(Records.HEAP_DUMP_END, to -> {});
  }

  /** Any record at all, of the right length. */
  public void record(int tag, Content content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      content.to(new DataOutputStream(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    record(tag, body.size(), body.toByteArray());
  }

  /** Any record at all, of a length that may be wrong. */
  public void record(int tag, int length, byte[] body) {
    write(
        to -> {
          to.writeByte(tag);
          to.writeInt(0);
          to.writeInt(length);
          to.write(body);
        });
  }

  HprofSegment newSegment() {
    return new HprofSegment(this);
  }

  void id(DataOutputStream to, long id) throws IOException {
    if (idSize == Long.BYTES) {
      to.writeLong(id);
    } else {
      to.writeInt((int) id);
    }
  }

  private void write(Content content) {
    try {
      content.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
