package dev.noleak.maven.report;

/**
 * A test that failed by itself, so that nothing was judged.
 *
 * @param name {@code package.FooTest.method}
 * @param message why, or empty
 */
public record FailedTest(String name, String message) {}
