package dev.noleak.testkit;

import org.jspecify.annotations.Nullable;

/** A clean and a leaking verdict, with an exception thrown and caught on each object. */
final class VirtualMachineMain {
  private static @Nullable Object held;

  private VirtualMachineMain() {}

  public static void main(String[] args) {
    LeakCheck.create().check(VirtualMachineMain::touch);
    System.out.println("clean: passed");
    try {
      LeakCheck.create()
          .patience(0)
          .check(
              scope -> {
                touch(scope);
                held = scope.track(new Object());
              });
      System.out.println("leaking: passed");
    } catch (LeakError e) {
      System.out.println("leaking: " + e.getMessage());
    }
    if (held == null) {
      throw new IllegalStateException("nothing was held");
    }
  }

  private static void touch(LeakScope scope) {
    try {
      throw new CarryingException(scope.track(new Object()));
    } catch (CarryingException e) {
      if (e.carried == scope) {
        throw e;
      }
    }
  }
}
