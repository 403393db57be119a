package dev.noleak.client.exchange;

import dev.noleak.client.Outcome;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** The informational responses that come before the one that counts. */
final class Interim {
  /** More than any server has reason to send; without a limit, a way to keep a client for ever. */
  private static final int MAX = 16;

  private static final int CONTINUE = 100;

  private int count;
  private boolean skipping;
  private boolean continued;

  /** Takes in one of them; what is wrong with it, or null. */
  @Nullable Refusal take(int status) {
    skipping = true;
    continued |= status == CONTINUE;
    count++;
    return count > MAX
        ? new Refusal(Outcome.LIMIT_EXCEEDED, "more than " + MAX + " informational responses")
        : null;
  }

  /** Whether {@code content} is the end of one of them. */
  boolean owns(HttpContent content) {
    boolean owned = skipping;
    skipping &= !(content instanceof LastHttpContent);
    return owned;
  }

  /** Whether the server wants the request's body. */
  boolean isContinued() {
    return continued;
  }
}
