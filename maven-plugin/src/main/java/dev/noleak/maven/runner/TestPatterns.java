package dev.noleak.maven.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which tests are asked for: {@code FooTest}, {@code example.*}, {@code FooTest#closes}, and with
 * {@code !} before it what is left out.
 */
final class TestPatterns {
  private final List<String> included = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();

  TestPatterns(List<String> patterns) {
    for (String pattern : patterns) {
      if (pattern.startsWith("!")) {
        excluded.add(pattern.substring(1));
      } else {
        included.add(pattern);
      }
    }
  }

  /** Whether the test with these names is asked for. */
  boolean match(String type, String method) {
    return (included.isEmpty() || any(included, type, method)) && !any(excluded, type, method);
  }

  /** Whether one asks for {@code type}, a class inside another, by its name: then it is meant. */
  boolean nameNested(String type) {
    return included.stream()
        .map(pattern -> pattern.split("#", -1)[0])
        .anyMatch(pattern -> pattern.contains("$") && matchesType(pattern, type));
  }

  private static boolean any(List<String> patterns, String type, String method) {
    return patterns.stream().anyMatch(pattern -> matches(pattern, type, method));
  }

  private static boolean matches(String pattern, String type, String method) {
    int hash = pattern.indexOf('#');
    return hash < 0
        ? matchesType(pattern, type)
        : matchesType(pattern.substring(0, hash), type)
            && wildcard(pattern.substring(hash + 1)).matcher(method).matches();
  }

  /** The class, or one around it: who asks for a class means its nested ones, too. */
  private static boolean matchesType(String pattern, String type) {
    Pattern wildcard = wildcard(pattern);
    for (int end = type.length(); end > 0; end = type.lastIndexOf('$', end - 1)) {
      String name = type.substring(0, end);
      if (wildcard.matcher(name).matches()
          || wildcard.matcher(name.substring(name.lastIndexOf('.') + 1)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Pattern wildcard(String pattern) {
    return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }
}
