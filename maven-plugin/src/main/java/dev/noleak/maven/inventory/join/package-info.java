/** What the facts of all files say together. */
@NullMarked
package dev.noleak.maven.inventory.join;

import org.jspecify.annotations.NullMarked;
