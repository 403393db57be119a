/** A first test for a closeable class. */
@NullMarked
package dev.noleak.maven.inventory.skeleton;

import org.jspecify.annotations.NullMarked;
