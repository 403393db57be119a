/** Tests of the worker. */
@NullMarked
package dev.noleak.maven.worker;

import org.jspecify.annotations.NullMarked;
