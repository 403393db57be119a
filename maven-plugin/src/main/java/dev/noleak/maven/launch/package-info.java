/** Starting the JVMs, the worker's and that of the tests, and hearing of their end. */
@NullMarked
package dev.noleak.maven.launch;

import org.jspecify.annotations.NullMarked;
