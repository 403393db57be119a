package dev.noleak.testkit.heap;

/** Where in an index each object of a dump is to be written, in the order of the dump. */
final class Slots {
  private final int[] places;
  private final int[] counts;
  private final boolean sorted;
  private final int first;
  private int run = -1;
  private int slot;
  private int left;

  /**
   * Slots for the objects that {@code runs} has seen.
   *
   * @param first the first slot
   */
  Slots(Runs runs, int first, int objects) {
    int[] ordered = runs.places();
    this.sorted = ordered != null;
    this.places = ordered == null ? new int[] {0} : ordered;
    this.counts = ordered == null ? new int[] {objects} : runs.counts();
    this.first = first;
  }

  /** Whether objects that are written to their slots are in order. */
  boolean areSorted() {
    return sorted;
  }

  int next() {
    if (left == 0) {
      run++;
      slot = first + places[run];
      left = counts[run];
    }
    left--;
    return slot++;
  }
}
