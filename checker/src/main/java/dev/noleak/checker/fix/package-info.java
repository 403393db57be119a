/** How a close method is mended: the edits that make it let go of a slot, where that is safe. */
@NullMarked
package dev.noleak.checker.fix;

import org.jspecify.annotations.NullMarked;
