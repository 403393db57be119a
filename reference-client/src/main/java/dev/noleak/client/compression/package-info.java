/** Bodies that were sent compressed, decompressed in small parts. */
@NullMarked
package dev.noleak.client.compression;

import org.jspecify.annotations.NullMarked;
