/** The report as a page: what is shown, in which words, and how it is drawn. */
@NullMarked
package dev.noleak.maven.report.page;

import org.jspecify.annotations.NullMarked;
