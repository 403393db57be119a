/** Findings in the forms that other tools read, beside SARIF. */
@NullMarked
package dev.noleak.maven.format;

import org.jspecify.annotations.NullMarked;
