/** Findings as a SARIF 2.1.0 file. */
@NullMarked
package dev.noleak.maven.sarif;

import org.jspecify.annotations.NullMarked;
