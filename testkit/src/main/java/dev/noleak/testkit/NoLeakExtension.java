package dev.noleak.testkit;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;

/** Tells JUnit's events to the scopes of the tests. */
final class NoLeakExtension
    implements TestInstancePreConstructCallback,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver,
        InvocationInterceptor,
        TestWatcher {

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Before the fields get their first values: those are the test's work too. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    Contexts.scope(context);
  }

  /** Types are counted before the first test, where the class is judged as a whole. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (Plans.of(context).oncePerClass()) {
      Contexts.scope(context);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context
        .getRequiredTestInstances()
        .getAllInstances()
        .forEach(instance -> WatchedFields.check(instance.getClass()));
    Contexts.scope(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Scope scope = Contexts.scope(context);
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      WatchedFields.watch(instance, scope);
    }
    scope.end();
    if (context.getExecutionException().isPresent()) {
      scope.fail();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LeakScope.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (!Plans.isAnnotated(context)) {
      String method = parameter.getDeclaringExecutable().getName();
      throw new ParameterResolutionException(BadUse.scopeWithoutNoLeak(method));
    }
    return Contexts.scope(context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.proceed();
    new Repetition(method, context).run();
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    interceptTestMethod(invocation, method, context);
  }

  /** The failure of a dynamic test is none of its factory. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable e) {
      Contexts.scope(Contexts.factory(context)).fail();
      throw e;
    }
  }

  /** Other extensions may fail after us. */
  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    Contexts.failLate(context);
  }

  @Override
  public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
    Contexts.failLate(context);
  }
}
