/** Where things are in a source file. */
@NullMarked
package dev.noleak.maven.text;

import org.jspecify.annotations.NullMarked;
