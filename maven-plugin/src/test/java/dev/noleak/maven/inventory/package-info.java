/** Tests of the package of the same name. */
@NullMarked
package dev.noleak.maven.inventory;

import org.jspecify.annotations.NullMarked;
