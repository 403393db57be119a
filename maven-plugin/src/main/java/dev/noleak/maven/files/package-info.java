/** Files that goals write, for each other, for tools and for people. */
@NullMarked
package dev.noleak.maven.files;

import org.jspecify.annotations.NullMarked;
