/** Decides whether objects are really held: collections first, then a heap dump. */
@NullMarked
package dev.noleak.testkit.verdict;

import org.jspecify.annotations.NullMarked;
