/**
 * The file {@code leaks.json}: how each {@code @NoLeak} test ended, and what became of its objects.
 */
@NullMarked
package dev.noleak.maven.leaks;

import org.jspecify.annotations.NullMarked;
