/** Which JDK compiles, and which Error Prone runs on it. */
@NullMarked
package dev.noleak.maven.jdk;

import org.jspecify.annotations.NullMarked;
