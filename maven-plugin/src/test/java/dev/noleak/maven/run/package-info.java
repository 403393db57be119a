/** How a run is followed and told. */
@NullMarked
package dev.noleak.maven.run;

import org.jspecify.annotations.NullMarked;
