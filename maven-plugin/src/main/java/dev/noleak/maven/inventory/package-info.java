/**
 * Which classes are closeable, what they may keep, and which tests prove it: from sources alone.
 */
@NullMarked
package dev.noleak.maven.inventory;

import org.jspecify.annotations.NullMarked;
