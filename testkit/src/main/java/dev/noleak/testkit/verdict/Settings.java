package dev.noleak.testkit.verdict;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict is reached.
 *
 * @param patience for how long to wait for objects that are still held, in milliseconds
 * @param dumps the folder that keeps heap dumps, or null if none is to be kept
 */
public record Settings(long patience, @Nullable Path dumps) {}
