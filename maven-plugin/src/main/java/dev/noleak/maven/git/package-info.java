/** What Git knows of the sources. */
@NullMarked
package dev.noleak.maven.git;

import org.jspecify.annotations.NullMarked;
