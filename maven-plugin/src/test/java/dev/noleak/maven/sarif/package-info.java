/** Tests of the report. */
@NullMarked
package dev.noleak.maven.sarif;

import org.jspecify.annotations.NullMarked;
