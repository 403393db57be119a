package dev.noleak.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads and empties the fields of test instances. */
final class Fields {
  private Fields() {}

  /** The value, or null also where the module of the test does not let us see it. */
  static @Nullable Object read(Field field, Object instance) {
    try {
      return field.trySetAccessible() ? field.get(instance) : null;
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /** Sets all fields of {@code instance} to null that can be: what others hold is told later. */
  static void empty(Object instance) {
    for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (isEmptied(field) && field.trySetAccessible()) {
          set(field, instance);
        }
      }
    }
  }

  private static boolean isEmptied(Field field) {
    return !field.getType().isPrimitive()
        && (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL)) == 0;
  }

  private static void set(Field field, Object instance) {
    try {
      field.set(instance, null);
    } catch (IllegalAccessException e) {
      // Then it stays, and a heap dump will show it as the test's own.
    }
  }
}
