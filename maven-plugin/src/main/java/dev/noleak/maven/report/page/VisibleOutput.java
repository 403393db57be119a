package dev.noleak.maven.report.page;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes all that is not ours, and makes it {@link Visible}: in one place, so nothing is
 * forgotten.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {
  VisibleOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(Visible.of(value));
  }
}
