package dev.noleak.client;

import dev.noleak.client.exchange.Answer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * For a caller who waits; the exception is made on the caller's thread, whose stack it shows.
 * Interceptors go on on that thread meanwhile: on another one, of a pool whose last thread is
 * waiting here, they never would.
 */
final class CallerAnswer implements Answer, Executor {
  private final ArrayDeque<Runnable> tasks = new ArrayDeque<>(1);
  private @Nullable HttpResponse response;
  private @Nullable Failure failure;
  private boolean gone;

  @Override
  public void response(HttpResponse newResponse) {
    synchronized (this) {
      if (!gone) {
        response = newResponse;
        notifyAll();
        return;
      }
    }
    newResponse.close();
  }

  @Override
  public synchronized void failed(Failure newFailure) {
    failure = newFailure;
    notifyAll();
  }

  @Override
  public synchronized void execute(Runnable task) {
    if (gone) {
      throw new RejectedExecutionException("the caller waits no longer");
    }
    tasks.add(task);
    notifyAll();
  }

  HttpResponse await() throws HttpException, InterruptedException {
    try {
      for (Runnable task = next(); task != null; task = next()) {
        task.run();
      }
      return answer();
    } finally {
      leave();
    }
  }

  /** What is to be run, or null if there is an answer. */
  private synchronized @Nullable Runnable next() throws InterruptedException {
    while (tasks.isEmpty() && response == null && failure == null) {
      wait();
    }
    return tasks.poll();
  }

  private synchronized HttpResponse answer() throws HttpException {
    HttpResponse taken = response;
    if (taken != null) {
      response = null;
      return taken;
    }
    if (failure != null) {
      throw failure.toException();
    }
    throw new IllegalStateException("there is no answer yet");
  }

  /**
   * The interceptors may keep what leads here, so nothing is kept: a response that the caller did
   * not take is closed, what is left to be run is run now.
   */
  private void leave() {
    HttpResponse untaken;
    List<Runnable> left;
    synchronized (this) {
      gone = true;
      untaken = response;
      response = null;
      failure = null;
      left = List.copyOf(tasks);
      tasks.clear();
    }
    if (untaken != null) {
      untaken.close();
    }
    left.forEach(Runnable::run);
  }
}
