package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Occupant;
import dev.noleak.client.connection.Settings;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpObject;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response on one connection, and on that connection's thread. Each of the two
 * lets go of the other at the end.
 */
public final class Exchange implements Occupant, Source {
  private final Call call;
  private final HttpRequest request;
  private final Timing timing;
  private final ResponseReader reader;
  private volatile @Nullable Connection connection;
  private @Nullable Upload upload;
  private boolean reading;
  private boolean told;

  Exchange(
      Call call, HttpRequest request, Settings settings, Timing timing, Connection connection) {
    this.call = call;
    this.request = request;
    this.timing = timing;
    this.connection = connection;
    reader = new ResponseReader(request, settings, this, call.attempt());
  }

  /** Sends the request; false if the connection has ended. */
  boolean begin() {
    Connection current = connection;
    Channel channel = current == null ? null : current.occupy(this, request.method());
    if (current == null || channel == null) {
      connection = null;
      return false;
    }
    var unused = channel.writeAndFlush(RequestHead.of(request), channel.voidPromise());
    if (connection == null) {
      // Writing failed at once. An upload that began now would never be let go of.
      return true;
    }
    Flow.Publisher<ByteBuffer> body = request.body().publisher();
    if (body != null) {
      upload = new Upload(current, this, channel, request.body().length());
      try {
        body.subscribe(upload);
      } catch (RuntimeException e) {
        end(Outcome.REQUEST_BODY_FAILED, e.toString());
      }
    }
    readMore();
    return true;
  }

  /** The caller wants no response. Any thread. */
  void cancel() {
    stop(Outcome.CANCELLED);
  }

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
  public void received(HttpObject message) {
    reader.read(message);
    Connection current = connection;
    Outcome wrong = reader.wrong();
    if (wrong != null) {
      end(wrong, reader.detail());
    } else if (current != null && reader.isFinished()) {
      current.complete();
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
    return timing.expired();
  }

  @Override
  public void ended(Outcome outcome, String detail) {
    Connection current = connection;
    boolean stale = outcome == Outcome.NO_RESPONSE && current != null && current.isStale();
    detach();
    if (stale && call.again()) {
      return;
    }
    if (reader.isFinished()) {
      // The end of the connection was the end of the body.
      tellResponse();
      reader.finish(null);
      return;
    }
    Failure failure = reader.failure(outcome, detail);
    if (!told) {
      call.failed(failure);
    }
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
    timing.moved();
    Connection current = connection;
    if (current != null) {
      current.deadline(timing.end(reading || (upload != null && !upload.isDone())));
    }
  }

  private void readMore() {
    Connection current = connection;
    if (current != null && !reading) {
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
    Connection current = connection;
    if (current != null) {
      current.execute(() -> end(outcome, ""));
    }
  }

  private void tellResponse() {
    if (reader.hasHead() && !told) {
      told = true;
      call.response(reader.response());
    }
  }
}
