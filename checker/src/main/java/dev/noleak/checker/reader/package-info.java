/** Who can still read a slot of a closed object. */
@NullMarked
package dev.noleak.checker.reader;

import org.jspecify.annotations.NullMarked;
