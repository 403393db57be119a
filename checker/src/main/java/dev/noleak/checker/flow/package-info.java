/** How control flows through a close method and its helpers, and which slots it keeps. */
@NullMarked
package dev.noleak.checker.flow;

import org.jspecify.annotations.NullMarked;
