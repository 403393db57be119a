package dev.noleak.testkit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.noleak.testkit.heap.HeapDumpException;
import dev.noleak.testkit.heap.SampleDump;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** More cases with {@code -Dnoleak.fuzz.cases=50000}. */
final class DamagedDumpTest {
  private static final int CASES = Integer.getInteger("noleak.fuzz.cases", 3_000);
  private static final long LIMIT_NANOS = 2_000_000_000L;

  @Test
  void tellsThePathInADumpThatIsNotDamaged() throws Exception {
    HeldObjects held = read(SampleDump.bytes(8));

    LeakTrace trace = held.strong().values().iterator().next();
    assertEquals(Set.of(7), held.strong().keySet());
    assertEquals(Set.of(), held.soft());
    assertEquals(
        """
        static Pool.REGISTRY            Object[]
          -> Object[1]                  Client
          -> Client.failure          >> STORED THROWABLE  ClosedException: closed
          -> ClosedException.source
          => Connection                 should have been collected""",
        String.join("\n", TraceText.lines(trace)));
  }

  @Test
  void endsWithAResultOrARefusalForDamagedDumps() {
    byte[][] whole = {SampleDump.bytes(4), SampleDump.bytes(8)};
    int refused = 0;
    for (int seed = 0; seed < CASES; seed++) {
      byte[] damaged = damage(whole[seed % 2], new Random(seed));
      long begin = System.nanoTime();
      try {
        askEverything(read(damaged));
      } catch (HeapDumpException e) {
        assertTrue(e.getMessage().startsWith("sample.hprof "), e.getMessage());
        refused++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
      assertTrue(System.nanoTime() - begin < LIMIT_NANOS, "too slow: seed " + seed);
    }
    assertTrue(refused > CASES / 10 && refused < CASES, refused + " refused");
  }

  private static HeldObjects read(byte[] dump) throws HeapDumpException {
    return new DumpedObjects(SampleDump.read(dump), SampleDump.MARKER);
  }

  private static void askEverything(HeldObjects held) {
    held.strong().values().forEach(DamagedDumpTest::tell);
    held.instancesOf("a.Connection").forEach(DamagedDumpTest::tell);
    held.instancesOf("java.lang.Object").forEach(DamagedDumpTest::tell);
    for (int id : held.strong().keySet()) {
      LeakTrace trace = held.throwableThrough(id);
      if (trace != null) {
        tell(trace);
      }
    }
    assertTrue(held.soft().size() <= 1);
  }

  private static void tell(LeakTrace trace) {
    assertTrue(TraceText.lines(trace).size() >= 2);
    assertEquals(8, LeakId.of(trace).length());
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] damaged =
        random.nextInt(8) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    int flips = 1 + random.nextInt(4);
    for (int i = 0; i < flips && damaged.length > 4; i++) {
      int at = random.nextInt(damaged.length - 4);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt();
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        // One part of the file over another, so that ids are known but not where they should be.
        case 2 -> {
          int from = random.nextInt(damaged.length - 4);
          System.arraycopy(damaged, from, damaged, at, 4);
        }
        default -> Arrays.fill(damaged, at, at + 4, (byte) (random.nextBoolean() ? 0xFF : 0x7F));
      }
    }
    return damaged;
  }
}
