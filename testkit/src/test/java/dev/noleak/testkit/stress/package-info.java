/** The proof that no verdict is wrong: many thousands of them, with each collector and compiler. */
@NullMarked
package dev.noleak.testkit.stress;

import org.jspecify.annotations.NullMarked;
