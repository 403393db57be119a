package dev.noleak.maven.runner;

/**
 * The names of a test, or of what holds tests.
 *
 * @param id the unique id that JUnit gives it
 * @param isTest whether it is a test itself, and no class or factory
 * @param type its class, by its binary name
 * @param method the name of its method, or empty for what belongs to the class
 * @param display as JUnit shows it
 */
public record TestName(String id, boolean isTest, String type, String method, String display) {
  static final TestName NONE = new TestName("", false, "", "", "");
}
