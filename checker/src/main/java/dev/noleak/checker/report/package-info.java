/** How a kept slot is told: its message, its place and its fix. */
@NullMarked
package dev.noleak.checker.report;

import org.jspecify.annotations.NullMarked;
