package dev.noleak.testkit.trace;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Objects held by way of a class that another loader has. */
@SuppressWarnings({"unused", "UnusedVariable"})
final class Loaded {
  static Object loader = loader();
  static Object instance = instance();

  private Loaded() {}

  /** Loaded a second time. */
  public static final class Plugin {
    public static Object held = "";
  }

  private static final class PluginLoader extends ClassLoader {
    Class<?> plugin() throws IOException {
      String file = Plugin.class.getName().replace('.', '/') + ".class";
      try (InputStream in = Loaded.class.getClassLoader().getResourceAsStream(file)) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(Plugin.class.getName(), bytes, 0, bytes.length);
      }
    }
  }

  private static Object loader() {
    try {
      PluginLoader loader = new PluginLoader();
      loader.plugin().getField("held").set(null, Shapes.WATCHED.thing("static field of a plugin"));
      return loader;
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object instance() {
    try {
      PluginLoader loader = Shapes.WATCHED.watch("loader", new PluginLoader());
      return loader.plugin().getConstructor().newInstance();
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
