/** What a compiler must know about a Maven project. */
@NullMarked
package dev.noleak.maven.project;

import org.jspecify.annotations.NullMarked;
