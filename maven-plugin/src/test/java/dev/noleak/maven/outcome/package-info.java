/** Tests of verdicts. */
@NullMarked
package dev.noleak.maven.outcome;

import org.jspecify.annotations.NullMarked;
