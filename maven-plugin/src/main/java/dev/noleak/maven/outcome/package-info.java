/** How a run ended: clean, with findings, or not analysed. */
@NullMarked
package dev.noleak.maven.outcome;

import org.jspecify.annotations.NullMarked;
