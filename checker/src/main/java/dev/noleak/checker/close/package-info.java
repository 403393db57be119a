/** Which methods close an object, and the judgement of each of them. */
@NullMarked
package dev.noleak.checker.close;

import org.jspecify.annotations.NullMarked;
