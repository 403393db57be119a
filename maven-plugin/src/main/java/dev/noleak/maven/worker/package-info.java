/**
 * What runs in the worker's JVM: one compilation with the checks, from a request file to a response
 * file.
 */
@NullMarked
package dev.noleak.maven.worker;

import org.jspecify.annotations.NullMarked;
