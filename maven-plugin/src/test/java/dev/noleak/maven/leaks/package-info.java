/** The file leaks.json and what it is made of. */
@NullMarked
package dev.noleak.maven.leaks;

import org.jspecify.annotations.NullMarked;
