/** Tests of JDKs. */
@NullMarked
package dev.noleak.maven.jdk;

import org.jspecify.annotations.NullMarked;
