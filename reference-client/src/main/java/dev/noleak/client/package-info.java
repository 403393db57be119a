/** What a user of the client sees: requests, responses, bodies, and what can go wrong. */
@NullMarked
package dev.noleak.client;

import org.jspecify.annotations.NullMarked;
