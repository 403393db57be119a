/** Sources as they are with the fixes that the checks suggest. */
@NullMarked
package dev.noleak.maven.fix;

import org.jspecify.annotations.NullMarked;
