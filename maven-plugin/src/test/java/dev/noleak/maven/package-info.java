/** Tests of the goals' parameters. */
@NullMarked
package dev.noleak.maven;

import org.jspecify.annotations.NullMarked;
