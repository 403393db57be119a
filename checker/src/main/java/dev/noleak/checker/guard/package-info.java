/** What tells an open object from a closed one, and which branch is therefore a guard. */
@NullMarked
package dev.noleak.checker.guard;

import org.jspecify.annotations.NullMarked;
