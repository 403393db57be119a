package dev.noleak.maven.fix;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes source files, each as a whole or not at all: a full disk costs nobody a source. */
public final class SourceWriter {
  private SourceWriter() {}

  /** Replaces the content of {@code file}, and nothing else about it. */
  public static void write(Path file, String text, Charset charset) throws IOException {
    // What a link leads to is the file, not the link.
    Path target = file.toRealPath();
    Path unfinished = Files.createTempFile(target.getParent(), ".noleak", ".part");
    try {
      Files.write(unfinished, text.getBytes(charset));
      if (Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(target));
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
