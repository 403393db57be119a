package dev.noleak.maven.worker;

import org.jspecify.annotations.Nullable;

/**
 * What a check says of itself.
 *
 * @param name the name that suppresses it
 * @param summary one sentence
 * @param level {@code error}, {@code warning} or {@code note}
 * @param page the address of its documentation, or null where it has none
 */
public record Rule(String name, String summary, String level, @Nullable String page) {}
