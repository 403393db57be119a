@NullMarked
package dev.noleak.maven.files;

import org.jspecify.annotations.NullMarked;
