package dev.noleak.client;

import dev.noleak.client.exchange.Answer;
import org.jspecify.annotations.Nullable;

/** For a caller who waits; the exception is made on the caller's thread, whose stack it shows. */
final class WaitingAnswer implements Answer {
  private @Nullable HttpResponse response;
  private @Nullable Failure failure;

  @Override
  public synchronized void response(HttpResponse newResponse) {
    response = newResponse;
    notifyAll();
  }

  @Override
  public synchronized void failed(Failure newFailure) {
    failure = newFailure;
    notifyAll();
  }

  synchronized HttpResponse await() throws HttpException, InterruptedException {
    while (response == null) {
      if (failure != null) {
        throw failure.toException();
      }
      wait();
    }
    return response;
  }
}
