package dev.noleak.maven.outcome;

import dev.noleak.checker.Finding;

/**
 * A finding that is told to tools and does not count.
 *
 * @param why in a few words
 */
public record SetAside(Finding finding, String why) {}
