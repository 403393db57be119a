package dev.noleak.client.compression;

import java.util.zip.Inflater;

/** Makes inflaters. Their memory is not the heap's, so tests count that each one is ended. */
@FunctionalInterface
public interface Inflaters {
  /** A new one, for a stream without a head of its own if {@code raw}. */
  Inflater create(boolean raw);
}
