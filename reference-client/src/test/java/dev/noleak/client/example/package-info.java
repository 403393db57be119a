/** The program of the README. */
@NullMarked
package dev.noleak.client.example;

import org.jspecify.annotations.NullMarked;
