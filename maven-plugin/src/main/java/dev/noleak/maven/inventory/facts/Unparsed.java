package dev.noleak.maven.inventory.facts;

import java.nio.file.Path;

/**
 * A file that says nothing, since it could not be read.
 *
 * @param line where that shows, from 1
 * @param message why, in one line
 */
public record Unparsed(Path file, int line, String message) {}
