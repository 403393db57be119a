/** One request and its response on one connection, and the faces of their bodies. */
@NullMarked
package dev.noleak.client.exchange;

import org.jspecify.annotations.NullMarked;
