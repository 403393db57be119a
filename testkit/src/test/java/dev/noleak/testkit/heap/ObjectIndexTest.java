package dev.noleak.testkit.heap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ObjectIndexTest {
  private static final long FAR = 10L << 30;

  @Test
  void findsObjectsThatWereWrittenInAnyOrder() {
    long[] ids = new Random(1).longs(5_000).distinct().toArray();
    ObjectIndex index = new ObjectIndex(ids.length, FAR * 2);
    for (int i = 0; i < ids.length; i++) {
      index.set(i, ids[i], FAR + i, i % 3 == 0);
    }

    index.sort();

    assertFound(index, ids);
  }

  @Test
  void mergesAFewWithManyThatAreInOrder() {
    long[] few = new Random(2).longs(100, 1, 10_000).distinct().toArray();
    long[] many = new Random(3).longs(5_000, 10_000, 1L << 40).sorted().distinct().toArray();
    for (int i = 0; i < few.length; i++) {
      few[i] = i % 2 == 0 ? few[i] : (few[i] << 26) + 1;
    }
    long[] ids = Arrays.copyOf(few, few.length + many.length);
    System.arraycopy(many, 0, ids, few.length, many.length);
    ObjectIndex index = new ObjectIndex(ids.length, FAR * 2);
    for (int i = 0; i < ids.length; i++) {
      index.set(i, ids[i], FAR + i, i % 3 == 0);
    }

    index.merge(few.length);

    assertFound(index, ids);
  }

  @Test
  void findsNothingInAnEmptyIndex() {
    ObjectIndex index = new ObjectIndex(0, 100);

    index.sort();

    assertEquals(-1, index.ordinal(0));
    assertEquals(-1, index.ordinal(-1));
  }

  @Test
  void knowsThePlacesOfRegionsThatAreOutOfOrder() {
    Runs runs = new Runs();
    for (long id : new long[] {-5, 50, 51, 90, 10, 11, 30}) {
      runs.add(id);
    }

    assertArrayEquals(new int[] {6, 3, 0}, runs.places());
    assertArrayEquals(new int[] {1, 3, 3}, runs.counts());
  }

  @Test
  void knowsNoPlacesForRegionsThatOverlap() {
    Runs runs = new Runs();
    for (long id : new long[] {10, 30, 20, 40}) {
      runs.add(id);
    }

    assertNull(runs.places());
  }

  private static void assertFound(ObjectIndex index, long[] ids) {
    for (int i = 0; i < ids.length; i++) {
      int ordinal = index.ordinal(ids[i]);
      assertEquals(ids[i], index.id(ordinal));
      assertEquals(FAR + i, index.at(ordinal));
      assertEquals(i % 3 == 0, index.isLeaf(ordinal));
    }
    for (int i = 1; i < index.size(); i++) {
      assertEquals(-1, Long.compareUnsigned(index.id(i - 1), index.id(i)));
    }
    assertEquals(-1, index.ordinal(3));
  }
}
