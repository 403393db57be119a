package dev.noleak.testkit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes a plan of the annotations on a test and around it. */
final class Plans {
  /** The nearest first: the method, its class, the classes around that. */
  private final List<AnnotatedElement> elements = new ArrayList<>();

  private Plans(ExtensionContext context) {
    context.getTestMethod().ifPresent(elements::add);
    elements.add(context.getRequiredTestClass());
    List<Class<?>> enclosing = context.getEnclosingTestClasses();
    for (int i = enclosing.size() - 1; i >= 0; i--) {
      elements.add(enclosing.get(i));
    }
  }

  /** Whether there is a {@code @NoLeak} on the test itself or on a class around it. */
  static boolean isAnnotated(ExtensionContext context) {
    return !new Plans(context).all(NoLeak.class).isEmpty();
  }

  /**
   * @throws ExtensionConfigurationException if an attribute has a value that cannot work
   */
  static Plan of(ExtensionContext context) {
    return new Plans(context).plan();
  }

  private Plan plan() {
    requireClassWide();
    List<NoLeak> all = new ArrayList<>(all(NoLeak.class));
    WatchedFields.annotations(elements).forEach(all::add);
    long patience = first(all, NoLeak::patience, Plan.DEFAULT.patience());
    if (patience < 0) {
      throw new ExtensionConfigurationException(
          BadUse.patience("@NoLeak(patience = " + patience + ")"));
    }
    int repeat = first(all, NoLeak::repeat, 1);
    if (repeat < 1 || repeat == 2) {
      throw new ExtensionConfigurationException(BadUse.repeat(repeat));
    }
    return new Plan(
        first(all, NoLeak::judged, Judged.EACH_METHOD) == Judged.ONCE_PER_CLASS,
        first(all, NoLeak::softReferences, SoftReferences.WARN),
        patience,
        all.stream().anyMatch(NoLeak::keepDump),
        all(NoLeak.class).stream().anyMatch(NoLeak::closed),
        repeat,
        all.stream().<Class<?>>flatMap(noLeak -> Arrays.stream(noLeak.value())).distinct().toList(),
        all(ExpectLeak.class).stream().map(ExpectLeak::value).findFirst().orElse(null),
        all(SkipLeakCheck.class).stream().map(SkipLeakCheck::value).findFirst().orElse(null));
  }

  /** The end of the class belongs to all its methods. */
  private void requireClassWide() {
    if (elements.get(0) instanceof Method method
        && findAnnotation(method, NoLeak.class)
            .filter(noLeak -> noLeak.judged() == Judged.ONCE_PER_CLASS)
            .isPresent()) {
      throw new ExtensionConfigurationException(BadUse.oncePerClassOnMethod(method.getName()));
    }
  }

  private <A extends Annotation> List<A> all(Class<A> type) {
    return elements.stream()
        .map(element -> findAnnotation(element, type))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The nearest value that is not the default, which says nothing. */
  private static <T> T first(List<NoLeak> all, Function<NoLeak, T> attribute, T byDefault) {
    return all.stream()
        .map(attribute)
        .filter(value -> !Objects.equals(value, byDefault))
        .findFirst()
        .orElse(byDefault);
  }
}
