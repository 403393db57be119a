package dev.noleak.testkit;

import dev.noleak.testkit.verdict.Growth;
import dev.noleak.testkit.verdict.Verdict;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs the body of a test again, and counts the live instances after each run. */
final class Repetition {
  private final ReflectiveInvocationContext<Method> method;
  private final ExtensionContext context;
  private final Scope scope;

  Repetition(ReflectiveInvocationContext<Method> method, ExtensionContext context) {
    this.method = method;
    this.context = context;
    this.scope = Contexts.scope(context);
  }

  /** The runs after the first one, which JUnit has done. */
  void run() {
    int repeat = scope.plan().repeat();
    if (repeat == 1 || scope.plan().skipped() != null) {
      return;
    }
    Growth growth = new Growth();
    Verdict verdict = Verdict.ofThisJvm();
    Map<String, Long> first = verdict.histogram();
    if (first.isEmpty()) {
      throw new ExtensionConfigurationException(BadUse.noHistogram());
    }
    growth.add(first);
    Object[] arguments = method.getArguments().toArray();
    for (int run = 1; run < repeat; run++) {
      ReflectionSupport.invokeMethod(
          method.getExecutable(), context.getRequiredTestInstance(), arguments);
      growth.add(verdict.histogram());
    }
    scope.watch(growth.growing(new OwnClasses(context.getRequiredTestClass())::contains));
  }
}
