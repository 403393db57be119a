/** What a slot is, what stores a Throwable in it and what clears it. */
@NullMarked
package dev.noleak.checker.slot;

import org.jspecify.annotations.NullMarked;
