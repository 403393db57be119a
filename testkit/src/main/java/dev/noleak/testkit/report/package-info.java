/** Tells a verdict: in text for people, in JSON for the Maven plugin. */
@NullMarked
package dev.noleak.testkit.report;

import org.jspecify.annotations.NullMarked;
