/** What build servers read. */
@NullMarked
package dev.noleak.maven.junitxml;

import org.jspecify.annotations.NullMarked;
