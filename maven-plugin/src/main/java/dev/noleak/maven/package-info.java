/** The goals: each collects, has others work, and prints. */
@NullMarked
package dev.noleak.maven;

import org.jspecify.annotations.NullMarked;
