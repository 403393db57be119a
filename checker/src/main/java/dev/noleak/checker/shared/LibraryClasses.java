package dev.noleak.checker.shared;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.tools.JavaFileObject;

/** Throwables whose source is not in the compilation. */
final class LibraryClasses {
  /** {@code Throwable(String, Throwable, boolean, boolean)}, in the words of a class file. */
  private static final String FOUR_ARGUMENTS = "(Ljava/lang/String;Ljava/lang/Throwable;ZZ)V";

  private LibraryClasses() {}

  /** Whether {@code type} is one of the JDK's own. */
  static boolean isOfJdk(ClassSymbol type) {
    return type.getQualifiedName().toString().startsWith("java.");
  }

  /**
   * Whether some constructor of {@code type} might switch off suppression or the stack trace. The
   * last class before the JDK's would have to call the constructor that does, and so to name it.
   */
  static boolean canSwitchOff(ClassSymbol type) {
    ClassSymbol last = type;
    while (last.getSuperclass().tsym instanceof ClassSymbol above && !isOfJdk(above)) {
      last = above;
    }
    JavaFileObject file = last.classfile;
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return true;
    }
    try (InputStream in = file.openInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(FOUR_ARGUMENTS);
    } catch (IOException e) {
      return true;
    }
  }
}
