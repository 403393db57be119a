package dev.noleak.client.connection;

import dev.noleak.client.Outcome;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpObject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an origin, used by one occupant at a time. All methods but {@link #origin} and
 * {@link #execute} are called on its own thread.
 *
 * <p>It outlives what it carries, in the pool, so it keeps nothing of it: no Throwable, and no
 * occupant that is done.
 */
public final class Connection {
  private final Origin origin;
  private final Owner owner;
  private final EventLoop loop;
  private final Duration keepAlive;
  private final ResponseDecoder decoder;
  private final Deadline deadline;
  private @Nullable Channel channel;
  private @Nullable Occupant occupant;
  private boolean used;

  Connection(
      Channel channel, Origin origin, Owner owner, Duration keepAlive, ResponseDecoder decoder) {
    this.channel = channel;
    this.origin = origin;
    this.owner = owner;
    this.keepAlive = keepAlive;
    this.decoder = decoder;
    loop = channel.eventLoop();
    deadline = new Deadline(loop, this::expired);
  }

  /** Where it leads to. */
  public Origin origin() {
    return origin;
  }

  /** Runs {@code task} on the connection's thread; false if the client is closed. */
  public boolean execute(Runnable task) {
    try {
      loop.execute(task);
      return true;
    } catch (RejectedExecutionException clientClosed) {
      return false;
    }
  }

  /** Whether the caller is on the connection's thread, and would wait for itself. */
  public boolean isOwnThread() {
    return loop.inEventLoop();
  }

  /** Whether it has not ended. */
  public boolean isOpen() {
    return channel != null;
  }

  /** Gives the connection to {@code newOccupant}; null if it has ended in the meantime. */
  public @Nullable Channel occupy(Occupant newOccupant, String method) {
    if (channel != null) {
      occupant = newOccupant;
      decoder.expect(method);
    }
    return channel;
  }

  /** Asks for what one read brings. */
  public void read() {
    if (channel != null) {
      channel.read();
    }
  }

  /**
   * Whether it was used before, and the server has not said a word since: it may have gone then.
   */
  public boolean isStale() {
    return used && !decoder.hasAnswered();
  }

  /** The occupant has all that it asked for. */
  public void complete() {
    used = true;
    decoder.expectNothing();
  }

  /** When the occupant is to be asked what has expired. */
  public void deadline(long nanoTime) {
    if (channel != null) {
      deadline.set(nanoTime);
    }
  }

  /** The occupant is done, and is let go of before the owner hears of it. */
  public void release(boolean reusable) {
    occupant = null;
    if (!reusable || decoder.hasUnasked() || channel == null || !channel.isActive()) {
      end(Outcome.RESPONSE_CLOSED, "");
      return;
    }
    deadline.set(System.nanoTime() + keepAlive.toNanos());
    // Or nobody would notice that the server closes, or speaks unasked.
    channel.read();
    owner.free(this);
  }

  /** The one way to end a connection, whoever wants it to end. May be called again. */
  public void end(Outcome outcome, String detail) {
    Channel ending = channel;
    if (ending == null) {
      return;
    }
    channel = null;
    Occupant last = occupant;
    occupant = null;
    deadline.cancel();
    var unused = ending.close();
    owner.gone(this);
    if (last != null) {
      last.ended(outcome, detail);
    }
  }

  void received(HttpObject message) {
    if (occupant == null) {
      end(Outcome.PROTOCOL_ERROR, "bytes that nobody asked for");
    } else {
      occupant.received(message);
    }
  }

  void batchEnded() {
    if (occupant != null) {
      occupant.batchEnded();
    } else if (decoder.hasUnasked()) {
      end(Outcome.PROTOCOL_ERROR, "bytes that nobody asked for");
    } else {
      read();
    }
  }

  void writable() {
    if (occupant != null && channel != null && channel.isWritable()) {
      occupant.writable();
    }
  }

  void lost(String detail) {
    end(occupant == null ? Outcome.NO_RESPONSE : occupant.whenLost(), detail);
  }

  private void expired() {
    end(occupant == null ? Outcome.IDLE_TIMEOUT : occupant.whenExpired(), "");
  }
}
