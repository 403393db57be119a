/** What the other goals wrote, read again and brought together class by class. */
@NullMarked
package dev.noleak.maven.report;

import org.jspecify.annotations.NullMarked;
