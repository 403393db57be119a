package dev.noleak.maven.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a test says of one object that it handed over, in the testkit's own words.
 *
 * @param type its class
 * @param reason why it must go in the words of the test, or empty
 * @param place where it came under watch
 * @param outcome what became of it, {@code collected} say
 * @param leak whether that fails a test
 * @param why the reason in one sentence
 * @param detail what there is to say beside that, or empty
 * @param advice what to do, or null where it does not leak
 * @param page the address of the page that says more
 * @param leakId the same for all paths with the same cause
 * @param trace what holds it, where that is known
 */
public record Watched(
    String type,
    String reason,
    String place,
    String outcome,
    boolean leak,
    String why,
    String detail,
    @Nullable String advice,
    @Nullable String page,
    @Nullable String leakId,
    @Nullable Trace trace) {
  public Watched {
    requireNonNull(type);
    requireNonNull(reason);
    requireNonNull(place);
    requireNonNull(outcome);
    requireNonNull(why);
    requireNonNull(detail);
  }

  /** Whether it was looked at and did not leak. */
  boolean isProof() {
    return !leak && (outcome.equals("collected") || outcome.equals("clean"));
  }
}
