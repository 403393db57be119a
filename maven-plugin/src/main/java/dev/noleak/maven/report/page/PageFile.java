package dev.noleak.maven.report.page;

import dev.noleak.maven.files.OutputFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;

/** The file {@code index.html}. */
public final class PageFile {
  private static final String NAME = "index.html";

  private final Path directory;

  public PageFile(Path directory) {
    this.directory = directory;
  }

  /** Writes {@code page}, and says where. */
  public Path write(Page page) throws IOException {
    OutputFile file = new OutputFile(directory.resolve(NAME));
    file.write(html(page));
    return file.path();
  }

  /** {@code page} as HTML. */
  static String html(Page page) {
    StringOutput html = new StringOutput();
    engine().render("page.jte", page, new PrintableOutput(html));
    return html.toString();
  }

  /** The templates are classes of our own jar: the compiler for them stays at home. */
  private static TemplateEngine engine() {
    ClassLoader ours = PageFile.class.getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(ours);
      return TemplateEngine.createPrecompiled(null, ContentType.Html, ours);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
