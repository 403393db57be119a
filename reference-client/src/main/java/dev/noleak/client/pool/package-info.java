/** The connections that are kept for each origin, and who waits for one. */
@NullMarked
package dev.noleak.client.pool;

import org.jspecify.annotations.NullMarked;
