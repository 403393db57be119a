package dev.noleak.maven.report.page;

/**
 * What a part of the page was made of.
 *
 * @param content what it tells
 * @param file its name
 * @param state where it is and since when, in words
 * @param command what makes it where it is missing, or empty
 */
public record Made(String content, String file, String state, String command) {}
