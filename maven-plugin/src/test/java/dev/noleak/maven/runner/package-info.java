/** What the tests' JVM tells, and which tests it runs. */
@NullMarked
package dev.noleak.maven.runner;

import org.jspecify.annotations.NullMarked;
