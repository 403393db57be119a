/** What a test says: that objects must be collected, or that they may keep no Throwable. */
@NullMarked
package dev.noleak.testkit;

import org.jspecify.annotations.NullMarked;
