package dev.noleak.maven.inventory;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param isTest whether it is below a root of test sources
 */
public record SourceFile(Path path, boolean isTest) {}
