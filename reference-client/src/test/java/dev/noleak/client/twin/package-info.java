/** The broken design and both of its historic fixes, to be judged by both tools. */
@NullMarked
package dev.noleak.client.twin;

import org.jspecify.annotations.NullMarked;
