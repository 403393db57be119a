package dev.noleak.client.exchange;

import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Occupant;
import dev.noleak.client.connection.Settings;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpObject;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response on one connection, and on that connection's thread. Each of the two
 * lets go of the other at the end.
 */
public final class Exchange implements Occupant {
  private final Call call;
  private final HttpRequest request;
  private final Settings settings;
  private final Timing timing;
  private final ResponseReader reader;
  private final Receiving receiving;
  private volatile @Nullable Connection connection;
  private @Nullable Outgoing outgoing;

  Exchange(
      Call call, HttpRequest request, Settings settings, Timing timing, Connection connection) {
    this.call = call;
    this.request = request;
    this.settings = settings;
    this.timing = timing;
    this.connection = connection;
    receiving = new Receiving(this, call, request, settings);
    reader = receiving.reader();
  }

  /** Sends the request; false if the connection has ended. */
  boolean begin() {
    Connection current = connection;
    Channel channel = current == null ? null : current.occupy(this, request.method());
    if (current == null || channel == null) {
      connection = null;
      return false;
    }
    outgoing = new Outgoing(request, this, current, channel);
    outgoing.begin(settings.continueTimeout());
    if (outgoing != null) {
      receiving.begin(current);
    }
    return true;
  }

  /** Ends it on the connection's thread. Any thread; may be called again. */
  void stop(Outcome outcome) {
    Connection current = connection;
    if (current != null) {
      current.execute(() -> end(outcome, ""));
    }
  }

  @Override
  public void received(HttpObject message) {
    receiving.received(message);
    Connection current = connection;
    if (current == null || outgoing == null) {
      return;
    }
    if (reader.isContinued()) {
      outgoing.proceed();
    }
    if (reader.hasHead()) {
      outgoing.answered();
    }
    if (reader.hasArrived()) {
      current.complete();
    }
  }

  @Override
  public void batchEnded() {
    receiving.batchEnded();
  }

  @Override
  public void writable() {
    moved();
    if (outgoing != null) {
      outgoing.more();
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
      receiving.finish();
    } else {
      receiving.fail(reader.failure(outcome, detail));
    }
  }

  /** Ends the connection, and so the exchange. On the connection's thread. */
  void end(Outcome outcome, String detail) {
    Connection current = connection;
    if (current != null) {
      current.end(outcome, detail);
    }
  }

  /** All of the response is in the hands of its reader. */
  void finish() {
    Connection current = connection;
    boolean reusable = reader.isReusable() && outgoing != null && outgoing.isDone();
    detach();
    if (current != null) {
      current.release(reusable);
    }
    // Afterwards, so that who sends again at once finds the connection in the pool.
    receiving.finish();
  }

  /** A byte went in one direction or the other. */
  void moved() {
    timing.moved();
    Connection current = connection;
    if (current != null) {
      boolean sending = outgoing != null && !outgoing.isDone();
      current.deadline(timing.end(sending || receiving.isReading()));
    }
  }

  private void detach() {
    connection = null;
    receiving.detach();
    if (outgoing != null) {
      outgoing.detach();
      outgoing = null;
    }
  }
}
