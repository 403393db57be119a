package dev.noleak.client;

import dev.noleak.client.compression.Inflaters;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflaters, how many there were, how many still have memory, and how much they have made. */
final class CountedInflaters implements Inflaters {
  final AtomicInteger created = new AtomicInteger();
  final AtomicInteger open = new AtomicInteger();
  final AtomicLong made = new AtomicLong();

  @Override
  public Inflater create(boolean raw) {
    created.incrementAndGet();
    open.incrementAndGet();
    return new Counted(raw, this);
  }

  private static final class Counted extends Inflater {
    private final CountedInflaters counts;
    private boolean ended;

    Counted(boolean raw, CountedInflaters counts) {
      super(raw);
      this.counts = counts;
    }

    @Override
    public int inflate(byte[] part, int offset, int length) throws DataFormatException {
      int count = super.inflate(part, offset, length);
      counts.made.addAndGet(count);
      return count;
    }

    @Override
    public void end() {
      super.end();
      if (!ended) {
        ended = true;
        counts.open.decrementAndGet();
      }
    }
  }
}
