package dev.noleak.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Finds what belongs to a context of JUnit: its state is in the store and nowhere else. */
final class Contexts {
  private static final Namespace NAMESPACE = Namespace.create(NoLeakExtension.class);

  private static final String CLOSING =
      "junit.jupiter.extensions.store.close.autocloseable.enabled";

  private Contexts() {}

  /** Whether it is the context of a test method, and not that of a class. */
  static boolean isTest(ExtensionContext context) {
    return context.getTestMethod().isPresent();
  }

  /** What the test or the class of {@code context} hands over: asked often, planned once. */
  static Scope scope(ExtensionContext context) {
    return of(context, Scope.class, () -> planned(context));
  }

  private static Scope planned(ExtensionContext context) {
    requireClosing(context);
    Plan plan = Plans.of(context);
    ExtensionContext home = home(context, plan.oncePerClass());
    // Before the unit, so that it is closed after it.
    ClassReport report = report(home);
    return of(home, Unit.class, () -> new Unit(home, report)).scope(context, plan);
  }

  /** We judge when JUnit closes its stores: what is never closed would never fail. */
  private static void requireClosing(ExtensionContext context) {
    if (context.getConfigurationParameter(CLOSING).filter("false"::equalsIgnoreCase).isPresent()) {
      throw new ExtensionConfigurationException(BadUse.storesNotClosed(CLOSING));
    }
  }

  /**
   * Where the objects of {@code context} are judged: at the end of the outermost class whose
   * instance lives on, since that may hold them; else at its own end or at that of its class.
   */
  private static ExtensionContext home(ExtensionContext context, boolean oncePerClass) {
    ExtensionContext home = null;
    for (ExtensionContext at : upwards(context)) {
      if (isClass(at) && (livesOn(at) || (oncePerClass && home == null))) {
        home = at;
      }
    }
    return home == null ? context : home;
  }

  /** Notes the failure of a test that is over, where its class is judged later. */
  static void failLate(ExtensionContext context) {
    upwards(context).stream()
        .filter(Contexts::isClass)
        .map(type -> type.getStore(NAMESPACE).get(key(type, Unit.class), Unit.class))
        .filter(Objects::nonNull)
        .forEach(unit -> unit.fail(context.getUniqueId()));
  }

  /** The context of the test factory that the dynamic test of {@code context} comes from. */
  static ExtensionContext factory(ExtensionContext context) {
    return upwards(context).stream().filter(Contexts::isTest).findFirst().orElse(context);
  }

  /** Whether the test instance lives on after each test of the class {@code type}. */
  static boolean livesOn(ExtensionContext type) {
    return type.getTestInstanceLifecycle()
        .filter(lifecycle -> lifecycle == Lifecycle.PER_CLASS)
        .isPresent();
  }

  private static boolean isClass(ExtensionContext context) {
    return !isTest(context) && context.getTestClass().isPresent();
  }

  private static List<ExtensionContext> upwards(ExtensionContext context) {
    List<ExtensionContext> all = new ArrayList<>();
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      all.add(at.get());
      at = at.get().getParent();
    }
    return all;
  }

  /** One file for a class, though it may run several times with different parameters. */
  private static ClassReport report(ExtensionContext home) {
    Class<?> type = home.getRequiredTestClass();
    ExtensionContext outermost = home;
    for (ExtensionContext at : upwards(home)) {
      if (isClass(at) && at.getRequiredTestClass() == type) {
        outermost = at;
      }
    }
    String folder = home.getConfigurationParameter(Reports.FOLDER).orElse(Reports.DEFAULT_FOLDER);
    return of(outermost, ClassReport.class, () -> new ClassReport(Path.of(folder), type.getName()));
  }

  /** A store also gives what the contexts around have; the id keeps that apart. */
  @SuppressWarnings("deprecation") // By JUnit 6, whose new name for it JUnit 5 has not.
  private static <T> T of(ExtensionContext context, Class<T> type, Supplier<T> maker) {
    Store store = context.getStore(NAMESPACE);
    return Objects.requireNonNull(
        store.getOrComputeIfAbsent(key(context, type), absent -> maker.get(), type));
  }

  private static String key(ExtensionContext context, Class<?> type) {
    return type.getSimpleName() + context.getUniqueId();
  }

  /** The classes that count as the test itself: those around and above it, too. */
  static Set<String> testClasses(ExtensionContext context) {
    Set<String> names = new HashSet<>();
    addWithSuperclasses(names, context.getRequiredTestClass());
    for (Class<?> enclosing : context.getEnclosingTestClasses()) {
      addWithSuperclasses(names, enclosing);
    }
    return names;
  }

  private static void addWithSuperclasses(Set<String> names, Class<?> type) {
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      names.add(at.getName());
    }
  }
}
