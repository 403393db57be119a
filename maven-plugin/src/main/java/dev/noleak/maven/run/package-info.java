/** Following the tests in their JVM, and saying how they ended. */
@NullMarked
package dev.noleak.maven.run;

import org.jspecify.annotations.NullMarked;
