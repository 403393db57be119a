/** Starting the worker's JVM and hearing of its end. */
@NullMarked
package dev.noleak.maven.launch;

import org.jspecify.annotations.NullMarked;
