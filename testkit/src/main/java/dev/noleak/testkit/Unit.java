package dev.noleak.testkit;

import dev.noleak.testkit.report.Ruling;
import dev.noleak.testkit.report.TestName;
import dev.noleak.testkit.verdict.Instances;
import dev.noleak.testkit.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests that are judged together, when JUnit closes the store of the context that they are
 * judged at. By then all callbacks of all extensions have run, and the exceptions that it throws
 * fail the test or the class.
 */
final class Unit implements AutoCloseable {
  private final ExtensionContext home;
  private final ClassReport report;
  private final Map<String, Scope> scopes = new LinkedHashMap<>();
  private final Set<Class<?>> counted = new HashSet<>();

  Unit(ExtensionContext home, ClassReport report) {
    this.home = home;
    this.report = report;
  }

  /** The scope of the test or the class of {@code context}. */
  synchronized Scope scope(ExtensionContext context, Plan plan) {
    Scope known = scopes.get(context.getUniqueId());
    if (known != null) {
      return known;
    }
    Scope scope = new Scope(name(context), plan);
    scopes.put(context.getUniqueId(), scope);
    // What methods are judged by, their class is not judged by once more.
    if (Contexts.isTest(context) || plan.oncePerClass() || Contexts.livesOn(home)) {
      count(scope, context);
    }
    return scope;
  }

  /** Notes that the test with the unique {@code id} failed, if it is one of these. */
  synchronized void fail(String id) {
    Scope scope = scopes.get(id);
    if (scope != null) {
      scope.fail();
    }
  }

  private void count(Scope scope, ExtensionContext context) {
    List<Class<?>> types = scope.plan().types().stream().filter(counted::add).toList();
    if (types.isEmpty() || scope.plan().skipped() != null) {
      return;
    }
    Map<String, Long> histogram = Verdict.ofThisJvm().histogram();
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    for (Class<?> type : types) {
      scope.watch(Instances.before(histogram, type, loader, "@NoLeak"));
    }
  }

  private static TestName name(ExtensionContext context) {
    return new TestName(
        context.getUniqueId(),
        context.getRequiredTestClass().getName(),
        context.getTestMethod().map(method -> method.getName()).orElse(""),
        context.getDisplayName());
  }

  @Override
  public synchronized void close() {
    if (home.getExecutionException().isPresent()) {
      scopes.values().forEach(Scope::fail);
    }
    Scope own = Contexts.isTest(home) ? null : scopes.get(home.getUniqueId());
    // What belongs to the whole class may be held by the failure of any of its tests.
    if (own != null && scopes.values().stream().anyMatch(Scope::hasFailed)) {
      own.fail();
    }
    home.getTestInstances().ifPresent(all -> all.getAllInstances().forEach(Fields::empty));
    List<Scope> judged = new ArrayList<>(scopes.values());
    if (own != null && own.all().isEmpty()) {
      judged.remove(own);
    }
    List<Ruling> rulings = new Judge(Contexts.testClasses(home), report.folder()).judge(judged);
    report.add(rulings);
    Judge.notes(rulings).forEach(this::tell);
    Judge.throwIfAnyFails(rulings);
  }

  private void tell(String note) {
    home.publishReportEntry("noleak", note);
    System.err.println(note);
  }
}
