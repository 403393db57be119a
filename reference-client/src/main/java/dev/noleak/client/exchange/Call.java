package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpRequest;
import dev.noleak.client.HttpResponse;
import dev.noleak.client.Outcome;
import dev.noleak.client.connection.Connection;
import dev.noleak.client.connection.Origin;
import dev.noleak.client.connection.Settings;
import dev.noleak.client.pool.Pool;
import dev.noleak.client.pool.Waiter;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a caller asked for: a place in the queue of the pool, then an exchange, then an answer. */
public final class Call implements Waiter {
  private static final int MAX_REDIRECTS = 10;

  /** What may arrive twice, by the rules of HTTP. */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

  private volatile HttpRequest request;
  private volatile Origin origin;
  private final Settings settings;
  private final Pool pool;
  private final Timing timing;
  // Told once, and let go of with that.
  private final AtomicReference<@Nullable Answer> answer;
  private volatile @Nullable Exchange exchange;
  private volatile boolean cancelled;
  private volatile int attempt = 1;
  private int redirects;

  /** A call that has not begun. */
  public Call(HttpRequest request, Settings settings, Pool pool, Answer answer) {
    this(request, settings, pool, new Timing(settings), answer);
  }

  /** A call that is one of several, which have their time together. */
  public Call(HttpRequest request, Settings settings, Pool pool, Timing timing, Answer answer) {
    this.request = request;
    this.settings = settings;
    this.pool = pool;
    this.answer = new AtomicReference<>(answer);
    origin = Origin.of(request.uri());
    this.timing = timing;
  }

  /** Gets in the queue for a connection. */
  public void send() {
    pool.acquire(origin, this, timing.acquire());
  }

  /** Ends it wherever it is. Any thread; may be called again. */
  public void cancel() {
    cancelled = true;
    if (pool.abandon(origin, this)) {
      refused(Outcome.CANCELLED, "");
    }
    Exchange running = exchange;
    if (running != null) {
      running.stop(Outcome.CANCELLED);
    }
  }

  @Override
  public void start(Connection connection) {
    if (!connection.execute(() -> begin(connection))) {
      refused(Outcome.CLIENT_CLOSED, "");
    }
  }

  @Override
  public void refused(Outcome outcome, String detail) {
    // The wait for a connection ends with the total timeout, if that comes first.
    Outcome told = outcome == Outcome.ACQUIRE_TIMEOUT ? timing.expired(outcome) : outcome;
    failed(new Failure(told, request.method(), request.authority(), 0, -1, attempt, detail));
  }

  /** Counts from 1. */
  int attempt() {
    return attempt;
  }

  /** Sends it once more, if it may arrive twice: the server had closed a connection of the pool. */
  boolean again() {
    if (attempt > 1
        || cancelled
        || !IDEMPOTENT.contains(request.method())
        || !request.body().isReplayable()) {
      return false;
    }
    attempt = 2;
    exchange = null;
    send();
    if (cancelled) {
      cancel();
    }
    return true;
  }

  void response(HttpResponse response) {
    if (settings.redirects() && isRedirected(response)) {
      return;
    }
    Answer told = answer.getAndSet(null);
    if (told != null) {
      told.response(response);
    }
  }

  void failed(Failure failure) {
    exchange = null;
    Answer told = answer.getAndSet(null);
    if (told != null) {
      told.failed(failure);
    }
  }

  private boolean isRedirected(HttpResponse response) {
    HttpRequest next = Redirects.next(request, response, settings.sensitive());
    if (next == null) {
      return false;
    }
    response.close();
    redirects++;
    if (redirects > MAX_REDIRECTS) {
      refused(Outcome.TOO_MANY_REDIRECTS, "more than " + MAX_REDIRECTS);
      return true;
    }
    request = next;
    origin = Origin.of(next.uri());
    attempt = 1;
    exchange = null;
    send();
    if (cancelled) {
      cancel();
    }
    return true;
  }

  private void begin(Connection connection) {
    if (cancelled) {
      refused(Outcome.CANCELLED, "");
      connection.release(true);
      return;
    }
    Exchange next = new Exchange(this, request, settings, timing, connection);
    exchange = next;
    if (!next.begin()) {
      // The connection ended on its way from the pool to here, and nothing was sent.
      exchange = null;
      send();
    }
    if (cancelled) {
      cancel();
    }
  }
}
