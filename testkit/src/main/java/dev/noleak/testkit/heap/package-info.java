/** Reads a heap dump of HotSpot: its classes, objects and references, and what is a root. */
@NullMarked
package dev.noleak.testkit.heap;

import org.jspecify.annotations.NullMarked;
