/** What the check costs: whole processes side by side. Not a test: profile {@code benchmark}. */
@NullMarked
package dev.noleak.checker.benchmark;

import org.jspecify.annotations.NullMarked;
