/** Tests of the checks, one behaviour each, in the order in which the rule is told. */
@NullMarked
package dev.noleak.checker;

import org.jspecify.annotations.NullMarked;
