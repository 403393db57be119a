package dev.noleak.maven.report.page;

/**
 * How many classes have a status.
 *
 * @param tone its class in the style sheet
 * @param sign for those who do not see colours
 * @param words the status
 * @param width of its bar, of 100
 * @param isListed whether these classes are shown one by one
 */
public record StatusCount(
    String tone, String sign, String words, int count, int width, boolean isListed) {}
