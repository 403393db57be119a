package dev.noleak.testkit.report;

/**
 * The names of a test.
 *
 * @param id the unique id that JUnit gives it
 * @param type its class, by its binary name
 * @param method the name of its method, or empty for what belongs to the class
 * @param display as it is shown
 */
public record TestName(String id, String type, String method, String display) {}
