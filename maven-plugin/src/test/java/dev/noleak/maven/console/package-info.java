/** Tests of the console. */
@NullMarked
package dev.noleak.maven.console;

import org.jspecify.annotations.NullMarked;
