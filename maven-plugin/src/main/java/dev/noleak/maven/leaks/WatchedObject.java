package dev.noleak.maven.leaks;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of an object that a test handed over.
 *
 * @param type its class, by its qualified name
 * @param rule what it is judged by: {@code collected}, {@code closed}, {@code instances}, {@code
 *     growth}
 * @param reason why it must go in the words of the test, or empty
 * @param place where it came under watch: {@code HttpClientTest.java:41}
 * @param outcome what became of it: {@code collected}, {@code clean}, {@code strong}, {@code
 *     keeps-throwable}, {@code more-instances}, {@code growth}, {@code soft}, {@code unheld},
 *     {@code alive}, {@code undecided}
 * @param leak whether it is a leak
 * @param why the outcome in a sentence
 * @param detail what there is to say beside it, or empty
 * @param testHoldsIt whether the test itself holds it
 * @param advice what to do, or null without a trace
 * @param page the address of the page that says more, or null without a trace
 * @param leakId the same for leaks along the same fields, or null without a trace
 * @param trace what holds it, or null where nothing does
 */
public record WatchedObject(
    String type,
    String rule,
    String reason,
    String place,
    String outcome,
    boolean leak,
    String why,
    String detail,
    boolean testHoldsIt,
    @Nullable String advice,
    @Nullable String page,
    @Nullable String leakId,
    @Nullable Trace trace) {
  public WatchedObject {
    requireNonNull(type);
    requireNonNull(rule);
    requireNonNull(reason);
    requireNonNull(place);
    requireNonNull(outcome);
    requireNonNull(why);
    requireNonNull(detail);
  }

  /** Whether it was looked at and did not leak. */
  public boolean isProof() {
    return !leak && (outcome.equals("collected") || outcome.equals("clean"));
  }
}
