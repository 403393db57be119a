/** Tests of the project's settings. */
@NullMarked
package dev.noleak.maven.project;

import org.jspecify.annotations.NullMarked;
