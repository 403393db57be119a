package dev.noleak.testkit.stress;

import dev.noleak.testkit.CarryingException;
import dev.noleak.testkit.LeakCheck;
import dev.noleak.testkit.LeakError;
import dev.noleak.testkit.LeakScope;
import org.jspecify.annotations.Nullable;

/** Some clean and some leaking verdicts in this JVM, each with and without an exception. */
final class Verdicts {
  private static final String PATH = "static Verdicts.held";

  private static @Nullable Object held;
  private static int wrong;

  private Verdicts() {}

  /** Takes the number of clean verdicts and of leaking ones, and prints how many were wrong. */
  public static void main(String[] args) {
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      clean(i % 2 == 0);
    }
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      leaking(i % 2 == 0);
    }
    System.out.println("wrong: " + wrong);
  }

  private static void clean(boolean withException) {
    try {
      LeakCheck.run(scope -> use(scope, withException));
    } catch (LeakError e) {
      wrong++;
      System.out.println("clean, but: " + e.getMessage());
    }
  }

  private static void leaking(boolean withException) {
    try {
      LeakCheck.create().patience(0).check(scope -> held = use(scope, withException));
      wrong++;
      System.out.println("leaking, but passed");
    } catch (LeakError e) {
      if (!String.valueOf(e.getMessage()).contains(PATH)) {
        wrong++;
        System.out.println("another path: " + e.getMessage());
      }
    }
    if (held == null) {
      throw new IllegalStateException("nothing was held");
    }
    held = null;
  }

  private static Object use(LeakScope scope, boolean withException) {
    Object used = scope.track(new Object());
    if (withException) {
      try {
        throw new CarryingException(used);
      } catch (CarryingException e) {
        return e.carried;
      }
    }
    return used;
  }
}
