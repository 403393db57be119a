/** Findings that a project knew when it began, in a file under version control. */
@NullMarked
package dev.noleak.maven.baseline;

import org.jspecify.annotations.NullMarked;
