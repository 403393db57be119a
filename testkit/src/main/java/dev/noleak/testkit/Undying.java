package dev.noleak.testkit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that never die, so that to track them proves nothing. */
final class Undying {
  private static final Object[] SINGLETONS = {
    List.of(),
    Set.of(),
    Map.of(),
    Collections.emptyList(),
    Collections.emptySet(),
    Collections.emptyMap(),
    Optional.empty(),
    Runtime.getRuntime(),
    Object.class.getModule(),
    ClassLoader.getSystemClassLoader(),
    ClassLoader.getPlatformClassLoader()
  };

  private Undying() {}

  /** What {@code object} is, if it never dies, or null. */
  static @Nullable String name(Object object) {
    if (object instanceof Class) {
      return "a class";
    }
    if (object instanceof Enum) {
      return "an enum constant";
    }
    if (object instanceof String text) {
      return isInterned(text) ? "an interned string or a literal" : null;
    }
    if (isCached(object)) {
      return "a boxed value from the JDK's cache";
    }
    if (isStateless(object)) {
      return "a lambda that captures nothing, which its call site keeps";
    }
    for (Object singleton : SINGLETONS) {
      if (singleton == object) {
        return "a singleton of the JDK";
      }
    }
    return null;
  }

  /** Asks with a copy: interning the string itself would make it what we ask for. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isInterned(String text) {
    return new String(text.toCharArray()).intern() == text;
  }

  private static boolean isCached(Object object) {
    if (object instanceof Boolean) {
      return object == Boolean.TRUE || object == Boolean.FALSE;
    }
    if (object instanceof Byte value) {
      return object == (Object) Byte.valueOf(value.byteValue());
    }
    if (object instanceof Character value) {
      return object == (Object) Character.valueOf(value.charValue());
    }
    if (object instanceof Short value) {
      return object == (Object) Short.valueOf(value.shortValue());
    }
    if (object instanceof Integer value) {
      return object == (Object) Integer.valueOf(value.intValue());
    }
    return object instanceof Long value && object == (Object) Long.valueOf(value.longValue());
  }

  private static boolean isStateless(Object object) {
    return object.getClass().isHidden() && object.getClass().getDeclaredFields().length == 0;
  }
}
