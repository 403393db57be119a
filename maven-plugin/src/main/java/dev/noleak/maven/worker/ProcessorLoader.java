package dev.noleak.maven.worker;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Loads the project's annotation processors and what lies beside them, and of the worker's own
 * class path nothing: its Guava is not the project's.
 */
final class ProcessorLoader extends URLClassLoader {
  /**
   * Error Prone asks the processor path for further checks. Those there (NullAway, say) were built
   * for the project's Error Prone and are none of our business.
   */
  private static final String CHECKS =
      "META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  ProcessorLoader(URL[] urls) {
    super(urls, new JdkLoader());
  }

  @Override
  public @Nullable URL findResource(String name) {
    return name.equals(CHECKS) ? null : super.findResource(name);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    return name.equals(CHECKS) ? Collections.emptyEnumeration() : super.findResources(name);
  }

  /** The modules of the JDK; javac's are among those that the worker's own loader defines. */
  private static final class JdkLoader extends ClassLoader {
    JdkLoader() {
      super(getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = getSystemClassLoader().loadClass(name);
      if (!found.getModule().isNamed()) {
        throw new ClassNotFoundException(name);
      }
      return found;
    }
  }
}
