/** Which Throwables are shared, and whether they grow and keep class loaders for as long. */
@NullMarked
package dev.noleak.checker.shared;

import org.jspecify.annotations.NullMarked;
