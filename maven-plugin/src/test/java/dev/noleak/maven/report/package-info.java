/** Tests of what a report is made of, and made-up modules to make one of. */
@NullMarked
package dev.noleak.maven.report;

import org.jspecify.annotations.NullMarked;
