/** Tests of the page, as text and in a browser. */
@NullMarked
package dev.noleak.maven.report.page;

import org.jspecify.annotations.NullMarked;
