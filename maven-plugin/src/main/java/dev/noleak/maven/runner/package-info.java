/**
 * What runs in the tests' JVM, from a file of settings to a file of events. It is on the class path
 * of somebody's tests, so it needs nothing but the JDK and the JUnit Platform that is there.
 */
@NullMarked
package dev.noleak.maven.runner;

import org.jspecify.annotations.NullMarked;
