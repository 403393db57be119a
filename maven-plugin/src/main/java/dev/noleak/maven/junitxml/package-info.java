/** The files {@code TEST-*.xml} that build servers read, in surefire's form. */
@NullMarked
package dev.noleak.maven.junitxml;

import org.jspecify.annotations.NullMarked;
