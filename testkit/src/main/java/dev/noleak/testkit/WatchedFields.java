package dev.noleak.testkit;

import dev.noleak.testkit.verdict.Rule;
import dev.noleak.testkit.verdict.Subject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The fields of test classes that carry {@code @NoLeak}. */
final class WatchedFields {
  private WatchedFields() {}

  /** Their annotations, in the classes among {@code elements}. */
  static Stream<NoLeak> annotations(List<AnnotatedElement> elements) {
    return elements.stream()
        .filter(Class.class::isInstance)
        .flatMap(element -> of((Class<?>) element).stream())
        .map(field -> field.getAnnotation(NoLeak.class));
  }

  /**
   * Checks that the annotated fields of {@code type} can be emptied after a test.
   *
   * @throws ExtensionConfigurationException for one that cannot
   */
  static void check(Class<?> type) {
    for (Field field : of(type)) {
      String name = name(field);
      if (Modifier.isStatic(field.getModifiers())) {
        throw new ExtensionConfigurationException(BadUse.heldField(name, "static"));
      }
      if (Modifier.isFinal(field.getModifiers())) {
        throw new ExtensionConfigurationException(BadUse.heldField(name, "final"));
      }
      if (field.getType().isPrimitive()) {
        throw new ExtensionConfigurationException(BadUse.primitiveField(name));
      }
      if (!field.trySetAccessible()) {
        String packageName = field.getDeclaringClass().getPackageName();
        throw new ExtensionConfigurationException(BadUse.closedPackage(name, packageName));
      }
    }
  }

  /** Watches the objects that the annotated fields of {@code instance} hold now. */
  static void watch(Object instance, Scope scope) {
    for (Field field : of(instance.getClass())) {
      Object value = Fields.read(field, instance);
      if (value != null) {
        NoLeak noLeak = field.getAnnotation(NoLeak.class);
        Rule rule = noLeak.closed() || scope.plan().closed() ? Rule.CLOSED : Rule.COLLECTED;
        String type = value.getClass().getName();
        scope.watch(value, new Subject(rule, type, "", "field " + name(field)));
      }
    }
  }

  private static List<Field> of(Class<?> type) {
    return AnnotationSupport.findAnnotatedFields(type, NoLeak.class);
  }

  private static String name(Field field) {
    return field.getDeclaringClass().getSimpleName() + "." + field.getName();
  }
}
