package dev.noleak.testkit.report;

import java.util.Set;

/**
 * What counts as the test itself, or as what runs it, when it holds an object.
 *
 * @param classes the test class and those around and above it, by their binary names
 * @param thread the name of the thread that judges: nothing but what runs the test is on its stack
 */
public record TestGround(Set<String> classes, String thread) {
  public TestGround {
    classes = Set.copyOf(classes);
  }
}
