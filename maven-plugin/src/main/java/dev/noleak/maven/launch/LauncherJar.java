package dev.noleak.maven.launch;

import dev.noleak.maven.worker.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A jar of nothing but a manifest. It opens javac to the worker without a flag, and holds a class
 * path that is too long for some command lines, in letters that every locale can read.
 */
final class LauncherJar {
  private static final List<String> EXPORTED =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");
  private static final List<String> OPENED = List.of("code", "comp");

  private LauncherJar() {}

  /** Writes the jar. */
  static void write(Path jar, List<Path> classPath) throws IOException {
    Manifest manifest = manifest(Worker.class.getName(), classPath);
    Attributes attributes = manifest.getMainAttributes();
    attributes.putValue("Add-Exports", packages(EXPORTED));
    attributes.putValue("Add-Opens", packages(OPENED));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  /** A manifest that has {@code java -jar} start {@code mainClass}. */
  static Manifest manifest(String mainClass, List<Path> classPath) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
    attributes.put(
        Attributes.Name.CLASS_PATH,
        classPath.stream()
            .map(path -> path.toUri().toASCIIString())
            .collect(Collectors.joining(" ")));
    return manifest;
  }

  private static String packages(List<String> names) {
    return names.stream()
        .map(name -> "jdk.compiler/com.sun.tools.javac." + name)
        .collect(Collectors.joining(" "));
  }
}
