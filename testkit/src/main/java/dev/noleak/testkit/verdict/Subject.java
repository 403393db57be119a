package dev.noleak.testkit.verdict;

/**
 * What is told of an object under watch, without holding it.
 *
 * @param rule what it is judged by
 * @param type its class, by its qualified name
 * @param reason why it must go in the words of the test, or empty
 * @param place where it came under watch: {@code HttpClientTest.java:41}
 */
public record Subject(Rule rule, String type, String reason, String place) {}
