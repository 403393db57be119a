/** The checks as Error Prone sees them, and the findings that they report to other tools. */
@NullMarked
package dev.noleak.checker;

import org.jspecify.annotations.NullMarked;
