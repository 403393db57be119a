/** What one source file says by itself: small facts that outlive its syntax tree. */
@NullMarked
package dev.noleak.maven.inventory.facts;

import org.jspecify.annotations.NullMarked;
