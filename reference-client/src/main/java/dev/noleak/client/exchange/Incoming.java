package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.Headers;
import dev.noleak.client.Outcome;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A body between the connection's thread, which fills it, and its one reader. It belongs to the
 * response, so it keeps its source only until the body has ended, and of a failure only the data.
 */
final class Incoming {
  private final ArrayDeque<ByteBuffer> buffers = new ArrayDeque<>();
  private final Progress progress;
  private @Nullable Source source;
  private @Nullable Runnable listener;
  private @Nullable Failure failure;
  private Headers trailers = Headers.none();
  private boolean claimed;
  private boolean ended;
  private boolean wanted;

  Incoming(@Nullable Source source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** True for the first caller: what is read is gone. */
  synchronized boolean claim() {
    boolean first = !claimed;
    claimed = true;
    return first;
  }

  /** Calls {@code newListener} when there is something to poll, until the end. */
  synchronized void listen(Runnable newListener) {
    listener = newListener;
  }

  synchronized void offer(ByteBuffer buffer) {
    if (!ended) {
      buffers.add(buffer);
      wanted = false;
    }
  }

  /** Nothing more will come: all of it came, or {@code newFailure} is why not. */
  synchronized void end(@Nullable Failure newFailure, Headers newTrailers) {
    if (!ended) {
      ended = true;
      failure = newFailure;
      trailers = newTrailers;
    }
    source = null;
  }

  /** Tells the reader that something has happened. */
  void signal() {
    Runnable told;
    synchronized (this) {
      notifyAll();
      told = listener;
    }
    if (told != null) {
      told.run();
    }
  }

  /** Whether the reader has read all and waits. */
  synchronized boolean isWanted() {
    return wanted;
  }

  /** What has come, or null; then more is asked for, or {@link #isEnded()}. */
  @Nullable ByteBuffer poll() {
    Source asked = null;
    ByteBuffer next;
    synchronized (this) {
      next = buffers.poll();
      if (next == null && !ended && !wanted) {
        wanted = true;
        asked = source;
      }
    }
    if (asked != null) {
      asked.demand();
    }
    return next;
  }

  /** Waits for what comes next; null at the end. */
  @Nullable ByteBuffer take() throws InterruptedException {
    ByteBuffer next = poll();
    synchronized (this) {
      if (next == null && !ended && source != null && source.isOwnThread()) {
        throw new IllegalStateException(
            "This is a thread of the client, and waiting here would stop what it waits for: read"
                + " the body on a thread of yours, after thenApplyAsync say.");
      }
      while (next == null) {
        next = buffers.poll();
        if (next != null || ended) {
          return next;
        }
        wait();
      }
    }
    return next;
  }

  /** Whether the reader has not read all that is there. */
  synchronized boolean hasUnread() {
    return !buffers.isEmpty();
  }

  /** Whether there is nothing more to poll. */
  synchronized boolean isEnded() {
    return ended && buffers.isEmpty();
  }

  synchronized @Nullable Failure failure() {
    return failure;
  }

  synchronized Headers trailers() {
    return trailers;
  }

  /** The reader wants no more. */
  void close() {
    Source closing;
    Runnable told;
    synchronized (this) {
      closing = source;
      source = null;
      if (!ended || !buffers.isEmpty()) {
        failure = failure(Outcome.RESPONSE_CLOSED);
      }
      ended = true;
      buffers.clear();
      told = listener;
      listener = null;
      notifyAll();
    }
    if (closing != null) {
      closing.close();
    }
    if (told != null) {
      told.run();
    }
  }

  /** The data of a failure that is the reader's. */
  Failure failure(Outcome outcome) {
    return progress.failure(outcome, "");
  }
}
