/** Tests of the package of the same name. */
@NullMarked
package dev.noleak.maven.inventory.skeleton;

import org.jspecify.annotations.NullMarked;
