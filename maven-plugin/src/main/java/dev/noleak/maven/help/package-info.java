/** The goal {@code help}, which the build generates: not ours to mark. */
@NullUnmarked
package dev.noleak.maven.help;

import org.jspecify.annotations.NullUnmarked;
