/** A connection, from its making to the one way to end it, and what it speaks. */
@NullMarked
package dev.noleak.client.connection;

import org.jspecify.annotations.NullMarked;
