/** What a Throwable of an inner, local or anonymous class keeps of the place it was created in. */
@NullMarked
package dev.noleak.checker.enclosing;

import org.jspecify.annotations.NullMarked;
