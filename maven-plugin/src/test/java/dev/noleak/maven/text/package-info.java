/** Tests of source texts. */
@NullMarked
package dev.noleak.maven.text;

import org.jspecify.annotations.NullMarked;
