/** Text: where things are in that of a source file, and how people get to see what others wrote. */
@NullMarked
package dev.noleak.maven.text;

import org.jspecify.annotations.NullMarked;
