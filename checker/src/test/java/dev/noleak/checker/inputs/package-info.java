/** The proof that the checks break no build, on whatever Java files somebody has. */
@NullMarked
package dev.noleak.checker.inputs;

import org.jspecify.annotations.NullMarked;
