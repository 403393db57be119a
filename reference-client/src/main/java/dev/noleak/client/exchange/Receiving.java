package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Settings;
import io.netty.handler.codec.http.HttpObject;
import org.jspecify.annotations.Nullable;

/**
 * A response on its way: asks for as much of it as its reader wants, and tells of what came. What
 * it is as a {@link Source} may be called on any thread, all else on the connection's.
 */
final class Receiving implements Source {
  private final Exchange exchange;
  private final Call call;
  private final ResponseReader reader;
  private volatile @Nullable Connection connection;
  private boolean reading;
  private boolean told;

  Receiving(Exchange exchange, Call call, HttpRequest request, Settings settings) {
    this.exchange = exchange;
    this.call = call;
    reader = new ResponseReader(request, settings, this, call.attempt());
  }

  /** What has come so far. */
  ResponseReader reader() {
    return reader;
  }

  @Override
  public void demand() {
    Connection current = connection;
    if (current != null) {
      current.execute(this::more);
    }
  }

  @Override
  public void close() {
    exchange.stop(Outcome.RESPONSE_CLOSED);
  }

  @Override
  public boolean isOwnThread() {
    Connection current = connection;
    return current != null && current.isOwnThread();
  }

  /** Asks for the first bytes. */
  void begin(Connection newConnection) {
    connection = newConnection;
    readMore();
  }

  /** Whether bytes were asked for that have not come. */
  boolean isReading() {
    return reading;
  }

  void received(HttpObject message) {
    reader.read(message);
    endIfWrong();
  }

  /** What was asked for has come. */
  void batchEnded() {
    reading = false;
    handOn();
  }

  /** Nothing more will come, and all that there is has come. */
  void finish() {
    StreamedResponse response = reader.response();
    // First: the reader of a body that has not ended yet would have to be woken a second time.
    reader.finish(null);
    if (!told) {
      told = true;
      call.response(response);
    }
  }

  /** Nothing more will come, though it should. */
  void fail(Failure failure) {
    reader.finish(failure);
    if (!told) {
      call.failed(failure);
    }
  }

  void detach() {
    connection = null;
  }

  /** The body's reader wants more, if that has not come in the meantime. */
  private void more() {
    if (reader.wantsMore() && reader.waits()) {
      handOn();
    } else if (reader.wantsMore()) {
      readMore();
    }
  }

  private void handOn() {
    reader.handOn();
    if (endIfWrong()) {
      return;
    }
    if (reader.isFinished()) {
      exchange.finish();
      return;
    }
    exchange.moved();
    tellResponse();
    reader.signal();
    // Whoever read all of it just now has asked for more himself.
    if (reader.wantsMore() && !reader.waits()) {
      readMore();
    }
  }

  private boolean endIfWrong() {
    Refusal wrong = reader.wrong();
    if (wrong == null) {
      return false;
    }
    exchange.end(wrong.outcome(), wrong.detail());
    return true;
  }

  private void readMore() {
    Connection current = connection;
    if (current != null && !reading) {
      reading = true;
      exchange.moved();
      current.read();
    }
  }

  private void tellResponse() {
    if (reader.hasHead() && !told) {
      told = true;
      call.response(reader.response());
    }
  }
}
