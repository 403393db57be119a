/** Our client and others, measured on one server in one run. */
@NullMarked
package dev.noleak.client.benchmark;

import org.jspecify.annotations.NullMarked;
