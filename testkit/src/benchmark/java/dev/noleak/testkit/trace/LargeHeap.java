package dev.noleak.testkit.trace;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills its heap as a test of a client might, leaks one object, and dumps itself. */
public final class LargeHeap {
  /** About what one entry adds to a dump, with all that it refers to. */
  private static final int BYTES_OF_ENTRY = 1_640;

  private static final int LONGEST_BODY = 300;

  static final Map<String, Entry> ENTRIES = new HashMap<>();
  static final List<Object> POOL = new ArrayList<>();
  static final Watched WATCHED = new Watched();

  private LargeHeap() {}

  /** Some small objects, strings, a map and an array of bytes. */
  record Entry(String name, Map<String, Integer> headers, List<String> values, byte[] body) {
    static Entry random(Random random) {
      Map<String, Integer> headers = new HashMap<>();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        headers.put("header-" + i, random.nextInt());
        values.add(Integer.toHexString(random.nextInt()));
      }
      return new Entry(
          "entry-" + random.nextInt(), headers, values, new byte[random.nextInt(LONGEST_BODY)]);
    }
  }

  /** The leak: a failure that a pooled connection keeps, and that knows its response. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;
    final transient Object response;

    Failure(Object response) {
      super("closed by the server");
      this.response = response;
    }
  }

  record Connection(Exception failure) {}

  /** Takes the file to write and about how many megabytes it shall have. */
  public static void main(String[] args) throws IOException {
    Random random = new Random(7);
    long entries = Long.parseLong(args[1]) * 1_000_000 / BYTES_OF_ENTRY;
    for (long i = 0; i < entries; i++) {
      ENTRIES.put("key-" + i, Entry.random(random));
    }
    POOL.add(new Connection(new Failure(WATCHED.thing("response"))));
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[0], true);
  }
}
