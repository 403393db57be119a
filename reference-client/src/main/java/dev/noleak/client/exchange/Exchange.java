package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Occupant;
import dev.noleak.client.connection.Origin;
import dev.noleak.client.connection.Settings;
import dev.noleak.client.pool.Pool;
import dev.noleak.client.pool.Waiter;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpObject;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, from the queue of the pool to the last byte. Once it has a
 * connection it lives on that connection's thread, and each of the two lets go of the other at the
 * end.
 */
public final class Exchange implements Waiter, Occupant, Source {
  private final HttpRequest request;
  private final Origin origin;
  private final Settings settings;
  private final Pool pool;
  private final long totalEnd;
  private final AtomicReference<@Nullable Answer> answer;
  private final ResponseReader reader;
  private volatile @Nullable Connection connection;
  private volatile boolean cancelled;
  private @Nullable Upload upload;
  private boolean begun;
  private boolean reading;
  private long movedAt;

  /** An exchange that has not begun. */
  public Exchange(HttpRequest request, Settings settings, Pool pool, Answer answer) {
    this.request = request;
    this.settings = settings;
    this.pool = pool;
    this.answer = new AtomicReference<>(answer);
    origin = Origin.of(request.uri());
    totalEnd = System.nanoTime() + settings.totalTimeout().toNanos();
    reader = new ResponseReader(request, settings, this);
  }

  /** Gets in the queue for a connection. */
  public void send() {
    long left = totalEnd - System.nanoTime();
    pool.acquire(origin, this, Math.min(left, settings.acquireTimeout().toNanos()));
  }

  /** Ends it wherever it is. Any thread; may be called again. */
  public void cancel() {
    stop(Outcome.CANCELLED);
  }

  /** The response's user wants no more of the body. */
  @Override
  public void close() {
    stop(Outcome.RESPONSE_CLOSED);
  }

  @Override
  public void demand() {
    Connection current = connection;
    if (current != null) {
      current.execute(this::readMore);
    }
  }

  @Override
  public boolean isOwnThread() {
    Connection current = connection;
    return current != null && current.isOwnThread();
  }

  @Override
  public void start(Connection given) {
    connection = given;
    if (!given.execute(() -> begin(given))) {
      refused(Outcome.CLIENT_CLOSED, "");
    }
  }

  @Override
  public void refused(Outcome outcome, String detail) {
    connection = null;
    tell(reader.failure(outcome, detail));
  }

  private void begin(Connection given) {
    if (cancelled) {
      refused(Outcome.CANCELLED, "");
      given.release(true);
      return;
    }
    Channel channel = given.occupy(this, request.method());
    if (channel == null) {
      // It ended on its way from the pool to here, and nothing was sent.
      connection = null;
      send();
      if (cancelled) {
        cancel();
      }
      return;
    }
    begun = true;
    var unused = channel.writeAndFlush(RequestHead.of(request), channel.voidPromise());
    Flow.Publisher<ByteBuffer> body = request.body().publisher();
    if (body != null) {
      upload = new Upload(given, this, channel, request.body().length());
      try {
        body.subscribe(upload);
      } catch (RuntimeException e) {
        end(Outcome.REQUEST_BODY_FAILED, e.toString());
      }
    }
    moved();
    readMore();
  }

  @Override
  public void received(HttpObject message) {
    reader.read(message);
    Outcome wrong = reader.wrong();
    if (wrong != null) {
      end(wrong, reader.detail());
    }
  }

  @Override
  public void batchEnded() {
    reading = false;
    if (reader.isFinished()) {
      finish();
      return;
    }
    moved();
    tellResponse();
    reader.signal();
    if (reader.wantsMore()) {
      readMore();
    }
  }

  @Override
  public void writable() {
    moved();
    if (upload != null) {
      upload.more();
    }
  }

  @Override
  public Outcome whenLost() {
    return reader.hasHead() ? Outcome.TRUNCATED_BODY : Outcome.NO_RESPONSE;
  }

  @Override
  public Outcome whenExpired() {
    return totalEnd - System.nanoTime() > 0 ? Outcome.IDLE_TIMEOUT : Outcome.TOTAL_TIMEOUT;
  }

  @Override
  public void ended(Outcome outcome, String detail) {
    if (reader.isFinished()) {
      // All of it came, and the end of the connection was the end of the body.
      detach();
      tellResponse();
      reader.finish(null);
      return;
    }
    Failure failure = reader.failure(outcome, detail);
    detach();
    tell(failure);
    reader.finish(failure);
  }

  /** Ends the connection, and so the exchange. On the connection's thread. */
  void end(Outcome outcome, String detail) {
    Connection current = connection;
    if (current != null) {
      current.end(outcome, detail);
    }
  }

  /** A byte went in one direction or the other. */
  void moved() {
    movedAt = System.nanoTime();
    expire();
  }

  private void expire() {
    Connection current = connection;
    if (current != null) {
      long idleEnd = movedAt + settings.idleTimeout().toNanos();
      boolean waits = reading || (upload != null && !upload.isDone());
      current.deadline(waits && idleEnd - totalEnd < 0 ? idleEnd : totalEnd);
    }
  }

  private void readMore() {
    Connection current = connection;
    if (current != null && begun && !reading) {
      reading = true;
      moved();
      current.read();
    }
  }

  private void finish() {
    Connection current = connection;
    boolean reusable = reader.isReusable() && (upload == null || upload.isDone());
    detach();
    if (current != null) {
      current.release(reusable);
    }
    // Afterwards, so that who sends again at once finds the connection in the pool.
    tellResponse();
    reader.finish(null);
  }

  private void detach() {
    connection = null;
    if (upload != null) {
      upload.detach();
    }
  }

  private void stop(Outcome outcome) {
    cancelled = true;
    if (pool.abandon(origin, this)) {
      refused(outcome, "");
      return;
    }
    Connection current = connection;
    if (current != null) {
      current.execute(
          () -> {
            if (connection == current && begun) {
              current.end(outcome, "");
            }
          });
    }
  }

  private void tellResponse() {
    if (reader.hasHead()) {
      Answer told = answer.getAndSet(null);
      if (told != null) {
        told.response(reader.response());
      }
    }
  }

  private void tell(Failure failure) {
    Answer told = answer.getAndSet(null);
    if (told != null) {
      told.failed(failure);
    }
  }
}
