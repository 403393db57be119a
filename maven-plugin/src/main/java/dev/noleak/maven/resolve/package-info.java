/** Jars: the class path of a project, and what else has to be fetched. */
@NullMarked
package dev.noleak.maven.resolve;

import org.jspecify.annotations.NullMarked;
