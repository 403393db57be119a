/** Tests of the package of the same name. */
@NullMarked
package dev.noleak.maven.inventory.facts;

import org.jspecify.annotations.NullMarked;
