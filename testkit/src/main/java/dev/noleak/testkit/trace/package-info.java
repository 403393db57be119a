/** Finds the shortest strong path from a root to an object in a heap dump, and tells it. */
@NullMarked
package dev.noleak.testkit.trace;

import org.jspecify.annotations.NullMarked;
