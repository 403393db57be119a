/** The example of the README: a pooled connection that keeps what it failed with. */
@NullMarked
package dev.noleak.testkit.example;

import org.jspecify.annotations.NullMarked;
