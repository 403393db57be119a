package dev.noleak.testkit;

import dev.noleak.testkit.verdict.Case;
import dev.noleak.testkit.verdict.Instances;
import dev.noleak.testkit.verdict.Settings;
import dev.noleak.testkit.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a type in a JVM in which nothing was ever tracked. */
final class TypesMain {
  private static @Nullable TypesMain held;

  private TypesMain() {}

  public static void main(String[] args) {
    Verdict verdict = Verdict.ofThisJvm();
    ClassLoader loader = TypesMain.class.getClassLoader();
    Instances none = Instances.before(verdict.histogram(), TypesMain.class, loader, "main");
    held = new TypesMain();
    Case asked = new Case(List.of(), List.of(none), List.of());
    System.out.println(verdict.judge(asked, new Settings(0, null)).findings());
    if (held == null) {
      throw new IllegalStateException("nothing was held");
    }
  }
}
