package dev.noleak.client.exchange;

import dev.noleak.client.Failure;
import dev.noleak.client.HttpResponse;

/** Who waits for a response. One of the two is called, once, on any thread. */
public interface Answer {
  /** The response's head has come. */
  void response(HttpResponse response);

  /** There is no response. */
  void failed(Failure failure);
}
