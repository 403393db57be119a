package dev.noleak.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The project's own classes: those that were loaded from a folder, as a build's are, and those in
 * the test's package or below it.
 */
final class OwnClasses {
  private final Class<?> test;

  OwnClasses(Class<?> test) {
    this.test = test;
  }

  /** Whether the class with the binary {@code name} is one. */
  boolean contains(String name) {
    if (name.startsWith("[") || name.contains("/")) {
      return false;
    }
    try {
      Class<?> type = Class.forName(name, false, test.getClassLoader());
      return isBelow(type.getPackageName()) || isInFolder(type);
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private boolean isBelow(String name) {
    String own = test.getPackageName();
    return !own.isEmpty() && (name + ".").startsWith(own + ".");
  }

  private static boolean isInFolder(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return false;
    }
    try {
      return Files.isDirectory(Path.of(source.getLocation().toURI()));
    } catch (java.net.URISyntaxException
        | IllegalArgumentException
        | java.nio.file.FileSystemNotFoundException e) {
      return false;
    }
  }
}
