/** Where the trees of the compilation are, found by symbol. */
@NullMarked
package dev.noleak.checker.source;

import org.jspecify.annotations.NullMarked;
