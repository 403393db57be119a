/** Findings as a person reads them. */
@NullMarked
package dev.noleak.maven.console;

import org.jspecify.annotations.NullMarked;
