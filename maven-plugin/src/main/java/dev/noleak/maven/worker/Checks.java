package dev.noleak.maven.worker;

import com.google.errorprone.BugCheckerInfo;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The checks on the worker's own class path. */
final class Checks {
  private Checks() {}

  /** Their classes. */
  static List<Class<? extends BugChecker>> all() {
    List<Class<? extends BugChecker>> checks = new ArrayList<>();
    for (ServiceLoader.Provider<BugChecker> each :
        ServiceLoader.load(BugChecker.class).stream().toList()) {
      checks.add(each.type());
    }
    return List.copyOf(checks);
  }

  /** What {@code check} says of itself. */
  static Rule rule(Class<? extends BugChecker> check) {
    BugCheckerInfo info = BugCheckerInfo.create(check);
    return new Rule(
        info.canonicalName(), info.message(), level(info.defaultSeverity()), info.linkUrl());
  }

  private static String level(SeverityLevel severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }
}
