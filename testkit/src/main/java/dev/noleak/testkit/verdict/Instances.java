package dev.noleak.testkit.verdict;

import java.lang.reflect.Modifier;
import java.util.Map;

/**
 * The live instances of a type and its subtypes, counted before a test. Hidden classes, lambdas
 * say, cannot be told to be subtypes by their names and are not counted.
 */
public final class Instances {
  private final Class<?> type;
  private final ClassLoader loader;
  private final Subject subject;
  private final long before;

  private Instances(Class<?> type, ClassLoader loader, String place, long before) {
    this.type = type;
    this.loader = loader;
    this.subject = new Subject(Rule.INSTANCES, type.getName(), "", place);
    this.before = before;
  }

  /**
   * Counts the instances of {@code type} in {@code histogram}.
   *
   * @param loader finds the subtypes by their names
   * @param place what asks for them, in text
   */
  public static Instances before(
      Map<String, Long> histogram, Class<?> type, ClassLoader loader, String place) {
    return new Instances(type, loader, place, count(histogram, type, loader));
  }

  String name() {
    return type.getName();
  }

  long before() {
    return before;
  }

  public Subject subject() {
    return subject;
  }

  boolean haveGrown(Map<String, Long> histogram) {
    return count(histogram, type, loader) > before;
  }

  private static long count(Map<String, Long> histogram, Class<?> type, ClassLoader loader) {
    if (Modifier.isFinal(type.getModifiers())) {
      return histogram.getOrDefault(type.getName(), 0L);
    }
    return histogram.entrySet().stream()
        .filter(row -> isSubtype(row.getKey(), type, loader))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isSubtype(String name, Class<?> type, ClassLoader loader) {
    if (name.equals(type.getName())) {
      return true;
    }
    if (name.startsWith("[") || name.contains("/")) {
      return false;
    }
    try {
      return type.isAssignableFrom(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
