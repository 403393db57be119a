package dev.noleak.maven.report.page;

import dev.noleak.maven.text.Printable;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes all that is not ours, and makes it {@link Printable}: in one place, so nothing is
 * forgotten.
 */
final class PrintableOutput extends OwaspHtmlTemplateOutput {
  PrintableOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(Printable.line(value));
  }
}
