/** Tests of what starts JVMs and hears of their end. */
@NullMarked
package dev.noleak.maven.launch;

import org.jspecify.annotations.NullMarked;
