package dev.noleak.client;

import dev.noleak.client.exchange.Answer;
import dev.noleak.client.exchange.Call;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way through the interceptors. They may keep what they were handed for as long as
 * they like, so it lets go at the end: of who waits for the answer, and of what is under way.
 */
final class InterceptedCall {
  private final List<Interceptor> interceptors;
  private final BiFunction<HttpRequest, Answer, Call> calls;
  private final Executor executor;
  private final String method;
  private final String authority;
  private @Nullable Answer answer;
  private @Nullable Call current;
  private @Nullable Future<?> timer;
  private boolean answered;

  InterceptedCall(
      HttpRequest request,
      List<Interceptor> interceptors,
      BiFunction<HttpRequest, Answer, Call> calls,
      Executor executor,
      Answer answer) {
    method = request.method();
    authority = request.authority();
    this.interceptors = interceptors;
    this.calls = calls;
    this.executor = executor;
    this.answer = answer;
  }

  /** Ends it after {@code time} or with the client, whatever the interceptors wait for. */
  synchronized void endAfter(Duration time, EventExecutor timers) {
    try {
      timer = timers.schedule(() -> {}, time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException clientClosed) {
      fail(failure(Outcome.CLIENT_CLOSED, ""));
      return;
    }
    // The client cancels its timers when it is closed.
    var unused =
        timer.addListener(
            done ->
                fail(
                    failure(
                        done.isCancelled() ? Outcome.CLIENT_CLOSED : Outcome.TOTAL_TIMEOUT, "")));
  }

  /** Asks the first interceptor. */
  void send(HttpRequest request) {
    var unused = pass(0, request).whenComplete(this::settle);
  }

  /** Ends it wherever it is. Any thread; may be called again. */
  void cancel() {
    fail(failure(Outcome.CANCELLED, ""));
  }

  private CompletableFuture<HttpResponse> pass(int index, HttpRequest request) {
    if (index == interceptors.size()) {
      return exchange(request);
    }
    try {
      @Nullable CompletableFuture<HttpResponse> response =
          interceptors.get(index).intercept(request, next -> pass(index + 1, next));
      return response == null
          ? CompletableFuture.failedFuture(new IllegalStateException("no future"))
          : response;
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<HttpResponse> exchange(HttpRequest request) {
    CompletableFuture<HttpResponse> future = new CompletableFuture<>();
    FutureAnswer told = new FutureAnswer(future, executor);
    Call call = calls.apply(request, told);
    told.whenGivenUp(call::cancel);
    if (replace(call)) {
      call.send();
      endIfReplaced(call);
    } else {
      future.completeExceptionally(failure(Outcome.CANCELLED, "the call has ended").toException());
    }
    return future;
  }

  /** Ends what is under way for {@code next}; false if the call has ended. */
  private boolean replace(Call next) {
    Call last;
    synchronized (this) {
      if (answer == null) {
        return false;
      }
      last = current;
      current = next;
    }
    if (last != null) {
      last.cancel();
    }
    return true;
  }

  /** It may not have been on its way yet when it was told to end. */
  private void endIfReplaced(Call call) {
    boolean replaced;
    synchronized (this) {
      replaced = current != call && !answered;
    }
    if (replaced) {
      call.cancel();
    }
  }

  private void settle(@Nullable HttpResponse response, @Nullable Throwable thrown) {
    if (response == null) {
      fail(InterceptorFailure.of(thrown, method, authority));
      return;
    }
    Answer told;
    synchronized (this) {
      told = end();
      answered = told != null;
    }
    if (told == null) {
      response.close();
    } else {
      told.response(response);
    }
  }

  private void fail(Failure failure) {
    Call last;
    Answer told;
    synchronized (this) {
      last = current;
      told = end();
    }
    if (last != null) {
      last.cancel();
    }
    if (told != null) {
      told.failed(failure);
    }
  }

  /** Lets go of everything; who is to be told, or null if that was done. */
  private synchronized @Nullable Answer end() {
    Answer told = answer;
    answer = null;
    current = null;
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
    return told;
  }

  private Failure failure(Outcome outcome, String detail) {
    return new Failure(outcome, method, authority, 0, -1, 1, detail);
  }
}
